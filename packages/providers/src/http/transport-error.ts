import type { ProviderErrorKind } from "../ports/provider-error.ts";
import { ProviderError } from "../ports/provider-error.ts";
import { TooLarge } from "./read-bytes.ts";
import type { Target } from "./target.ts";

/** The code of an address that is refused before it is connected to. */
export const NOT_PUBLIC = "ERR_ADDRESS_NOT_PUBLIC";

/** Failures before a byte of the request can have reached the vendor. */
const NOT_SENT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

/**
 * What a broken connection means: the caller's own abort throws its reason; a submission that may have arrived is
 * `unknown_outcome`; reading again costs nothing and is `retry`.
 */
export function throwTransportError(error: unknown, timer: AbortSignal, target: Target): never {
  const { call } = target;
  if (call.signal.aborted) throw call.signal.reason;
  if (error instanceof ProviderError) throw error;
  const { kind, message } = sortTransport(error, timer, target);
  throw new ProviderError(kind, message, { ...target.details, cause: error });
}

function sortTransport(
  error: unknown,
  timer: AbortSignal,
  { call, intent }: Target,
): { kind: ProviderErrorKind; message: string } {
  if (error instanceof TooLarge) return { kind: "bad_result", message: error.message };
  const codes = codesOf(error);
  if (codes.includes(NOT_PUBLIC)) return { kind: "bad_result", message: String(error) };
  if (codes.some((code) => NOT_SENT.has(code))) {
    return { kind: "retry", message: `no connection (${codes.join(", ")})` };
  }
  const kind = intent === "submit" ? "unknown_outcome" : "retry";
  if (timer.aborted) return { kind, message: `no answer within ${call.timeoutMs} ms` };
  return { kind, message: `the connection broke (${codes.join(", ") || String(error)})` };
}

function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  for (let at = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth++) {
    if ("code" in at && typeof at.code === "string") codes.push(at.code);
    if (at instanceof AggregateError) codes.push(...at.errors.flatMap(codesOf));
  }
  return codes;
}
