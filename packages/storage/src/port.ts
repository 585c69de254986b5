import type { Readable } from "node:stream";

/**
 * Where files lie. Keys are slash-separated and content-addressed, so a put of the same key is always the same
 * bytes. Every method fails with `AppError` `STORAGE_UNAVAILABLE`, reads of an absent key with `NOT_FOUND`.
 */
export interface FileStore {
  put(key: string, data: Uint8Array, options: { mime: string }): Promise<void>;
  get(key: string): Promise<Buffer>;
  /** Opens lazily; the caller destroys the stream when it stops reading. */
  stream(key: string): Promise<Readable>;
  exists(key: string): Promise<boolean>;
  delete(key: string): Promise<void>;
  /** Proves that files can be written and read right now. */
  check(): Promise<void>;
}
