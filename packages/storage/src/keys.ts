import { createHash } from "node:crypto";

const EXTENSIONS: Record<string, string> = { "image/png": "png", "image/jpeg": "jpg", "image/webp": "webp" };

export function sha256(data: Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** `<kind>/<first two digits>/<sha256>.<ext>`: equal bytes are one file, and no folder grows without bound. */
export function contentKey(kind: string, hash: string, mime: string): string {
  return `${kind}/${hash.slice(0, 2)}/${hash}.${EXTENSIONS[mime] ?? "bin"}`;
}
