import type { SortFailure } from "../http/target.ts";

/**
 * Google's words where the status alone misleads (google.rpc.Status): a wrong key is a 400, and an exhausted day or
 * unpaid project is a 429 like a passing limit.
 */
export const sortGeminiFailure: SortFailure = ({ status, text }) => {
  if (status === 400 && /API_KEY_INVALID|API key not valid/.test(text)) return "auth";
  if (status === 400 && /FAILED_PRECONDITION/.test(text) && /billing/i.test(text)) return "quota";
  if (status === 429 && /PerDay|billing/i.test(text)) return "quota";
  return null;
};
