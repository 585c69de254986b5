import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Env } from "./env.ts";

/** The key that signs file addresses: from the environment, or made once and kept beside the embedded data. */
export async function readSecret(env: Env): Promise<string> {
  if (env.APP_SECRET) return env.APP_SECRET;
  const path = join(env.DATA_DIR, "app-secret");
  const secret = randomBytes(32).toString("base64url");
  await mkdir(env.DATA_DIR, { recursive: true });
  // "wx" lets one of two processes that start together win; the other reads what that one wrote.
  await writeFile(path, secret, { mode: 0o600, flag: "wx" }).catch(() => {});
  return (await readFile(path, "utf8")).trim();
}
