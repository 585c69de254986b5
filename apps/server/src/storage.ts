import type { FileStore } from "@static-engine/storage";
import { createLocalStore, createS3Store } from "@static-engine/storage";
import type { Env } from "./env.ts";

/** The file store that the environment names. */
export function openStorage(env: Env): FileStore {
  if (env.STORAGE_DRIVER === "local") return createLocalStore(env.STORAGE_DIR);
  return createS3Store({
    bucket: env.STORAGE_S3_BUCKET ?? "",
    region: env.STORAGE_S3_REGION,
    endpoint: env.STORAGE_S3_ENDPOINT,
    accessKeyId: env.STORAGE_S3_ACCESS_KEY_ID ?? "",
    secretAccessKey: env.STORAGE_S3_SECRET_ACCESS_KEY ?? "",
    forcePathStyle: env.STORAGE_S3_PATH_STYLE,
  });
}
