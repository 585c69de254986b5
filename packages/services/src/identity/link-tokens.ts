import { createHmac, timingSafeEqual } from "node:crypto";

/** Texts that only this installation can have written, and only for one purpose. */
export interface LinkTokens {
  /** `value` with its proof; `value` itself stays readable and must not hold a full stop. */
  write(purpose: string, value: string): string;
  /** The value of a token that was written for this purpose; null for any other text. */
  read(purpose: string, token: string): string | null;
}

/** Proves with HMAC-SHA-256 over purpose and value. */
export function createLinkTokens(secret: string): LinkTokens {
  function proofOf(purpose: string, value: string): Buffer {
    return createHmac("sha256", secret).update(`token\n${purpose}\n${value}`).digest();
  }
  return {
    write: (purpose, value) => `${value}.${proofOf(purpose, value).toString("base64url")}`,
    read(purpose, token) {
      const [value = "", given = "", ...rest] = token.split(".");
      const wanted = proofOf(purpose, value);
      const proof = Buffer.from(given, "base64url");
      const isOurs = rest.length === 0 && proof.length === wanted.length && timingSafeEqual(proof, wanted);
      return isOurs ? value : null;
    },
  };
}
