/**
 * How long a vendor asks us to wait, in ms: `retry-after-ms`, `retry-after` in seconds or as an HTTP date (RFC 9110
 * §10.2.3), or Google's RetryInfo in the body ("7s"). Undefined where it does not say.
 */
export function retryAfterMs(headers: Headers, text: string, now = Date.now()): number | undefined {
  const precise = Number(headers.get("retry-after-ms") ?? Number.NaN);
  if (Number.isFinite(precise) && precise >= 0) return Math.ceil(precise);
  const stated = headers.get("retry-after");
  if (stated !== null && stated.trim() !== "") {
    const seconds = Number(stated);
    if (Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds * 1000));
    const date = Date.parse(stated);
    if (Number.isFinite(date)) return Math.max(0, date - now);
  }
  const delay = /"retryDelay"\s*:\s*"(\d+(?:\.\d+)?)s"/.exec(text)?.[1];
  return delay === undefined ? undefined : Math.ceil(Number(delay) * 1000);
}
