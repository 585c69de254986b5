import { ProviderError } from "../ports/provider-error.ts";
import { readBytes } from "./read-bytes.ts";
import { retryAfterMs } from "./retry-after.ts";
import { kindOfStatus } from "./status-kind.ts";
import type { Target } from "./target.ts";
import { throwTransportError } from "./transport-error.ts";
import { vendorsWords } from "./vendors-words.ts";

/** Vendors' names for the id that their support asks for. */
const REQUEST_ID = ["request-id", "x-request-id", "x-ds-request-id", "x-goog-request-id", "cf-ray"];

export function requestIdOf(headers: Headers): string | undefined {
  for (const name of REQUEST_ID) {
    const id = headers.get(name);
    if (id) return id;
  }
  return undefined;
}

/**
 * One HTTP exchange, read to its end within the call's time-out, which covers the body too: a vendor that drips never
 * holds us. Redirects are not followed, because the request carries our key.
 * @returns the whole answer as a Response that nothing can interrupt any more
 * @throws ProviderError, or the reason of the caller's abort
 */
export async function exchange(target: Target, url: string | URL, init: RequestInit): Promise<Response> {
  const { call } = target;
  call.signal.throwIfAborted();
  const timer = AbortSignal.timeout(call.timeoutMs);
  try {
    const response = await fetch(url, {
      ...init,
      redirect: "manual",
      signal: AbortSignal.any([call.signal, timer]),
    });
    const bytes = response.body ? await readBytes(response.body, target.maxBytes) : Buffer.alloc(0);
    if (!response.ok) throw failureOf(target, response, bytes, init);
    const headers = new Headers(response.headers);
    // fetch has undone the encoding already.
    for (const name of ["content-encoding", "content-length", "transfer-encoding"]) headers.delete(name);
    return new Response(Uint8Array.from(bytes), { status: 200, headers });
  } catch (error) {
    throwTransportError(error, timer, target);
  }
}

function failureOf(target: Target, response: Response, bytes: Buffer, sent: RequestInit): ProviderError {
  const { status, headers } = response;
  const text = bytes.toString("utf8", 0, 20_000);
  const kind = target.sort({ status, text }) ?? kindOfStatus(status, target.intent);
  return new ProviderError(kind, `HTTP ${status}: ${vendorsWords(text, sent.headers)}`, {
    ...target.details,
    status,
    requestId: requestIdOf(headers),
    retryAfterMs: kind === "rate_limit" || kind === "retry" ? retryAfterMs(headers, text) : undefined,
  });
}
