import type { ProviderErrorKind } from "../ports/provider-error.ts";

/** What a failing status means where the vendor's words do not say more. */
export function kindOfStatus(status: number, intent: "submit" | "read"): ProviderErrorKind {
  if (status === 401 || status === 403) return "auth";
  if (status === 402) return "quota";
  if (status === 404 || status === 410) return "gone";
  if (status === 429) return "rate_limit";
  if (status === 408 || status === 409 || status === 425) return "retry";
  // A gateway gave up waiting: what it passed on may still be carried out.
  if ((status === 504 || status === 524) && intent === "submit") return "unknown_outcome";
  if (status >= 500) return "retry";
  return "bad_request";
}
