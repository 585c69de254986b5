import { randomInt } from "node:crypto";

/** No letters or digits that look alike. */
const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

export function makeReferralCode(): string {
  return Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}
