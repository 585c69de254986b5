export { contentKey, sha256 } from "./keys.ts";
export { createLocalStore } from "./local/local-store.ts";
export type { FileStore } from "./port.ts";
export type { ReadImage } from "./read-image.ts";
export { readImage } from "./read-image.ts";
export type { S3Options } from "./s3/s3-store.ts";
export { createS3Store } from "./s3/s3-store.ts";
