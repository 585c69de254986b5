import { createHash } from "node:crypto";

/** Tables know a token by its hash: a leaked row opens nothing. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
