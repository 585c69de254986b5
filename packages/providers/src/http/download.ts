import { lookup as resolve } from "node:dns";
import type { IncomingMessage } from "node:http";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { isIP } from "node:net";
import { ProviderError } from "../ports/provider-error.ts";
import { isPrivateAddress } from "./address.ts";
import { MAX_PICTURE_BYTES } from "./picture.ts";
import { readBytes } from "./read-bytes.ts";
import { kindOfStatus } from "./status-kind.ts";
import type { Target } from "./target.ts";
import { NOT_PUBLIC, throwTransportError } from "./transport-error.ts";

const MAX_REDIRECTS = 3;

/**
 * Fetches a finished picture from the address that the vendor named. The address is the vendor's word, so it gets no key,
 * and outside of the vendor's own origin it must be https and resolve to the public internet; the address that was
 * checked is the one that is connected to.
 * @throws ProviderError, or the reason of the caller's abort
 */
export async function download(
  url: string,
  ownOrigin: string,
  target: Pick<Target, "call" | "details">,
): Promise<Buffer> {
  const whole: Target = { ...target, intent: "read", maxBytes: MAX_PICTURE_BYTES, sort: () => null };
  target.call.signal.throwIfAborted();
  const timer = AbortSignal.timeout(target.call.timeoutMs);
  const signal = AbortSignal.any([target.call.signal, timer]);
  try {
    let at = parse(url, whole);
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const response = await get(at, ownOrigin, signal, whole);
      const status = response.statusCode ?? 0;
      if (status >= 300 && status < 400 && response.headers.location) {
        response.destroy();
        at = parse(new URL(response.headers.location, at).href, whole);
        continue;
      }
      if (status !== 200) {
        response.destroy();
        // A short-lived address that has expired answers 403 or 404: the picture is gone, the key is not wrong.
        const kind = status === 401 || status === 403 ? "gone" : kindOfStatus(status, "read");
        throw new ProviderError(kind, `HTTP ${status} for the picture`, { ...whole.details, status });
      }
      return await readBytes(response, whole.maxBytes);
    }
    throw new ProviderError("bad_result", "the picture's address redirects for ever", whole.details);
  } catch (error) {
    throwTransportError(error, timer, whole);
  }
}

function parse(url: string, { details }: Target): URL {
  try {
    return new URL(url);
  } catch (cause) {
    throw new ProviderError("bad_result", "the picture's address is no address", { ...details, cause });
  }
}

function get(
  url: URL,
  ownOrigin: string,
  signal: AbortSignal,
  { details }: Target,
): Promise<IncomingMessage> {
  const own = url.origin === ownOrigin;
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const forbidden = !own && (url.protocol !== "https:" || (isIP(host) > 0 && isPrivateAddress(host)));
  if (forbidden || !/^https?:$/.test(url.protocol)) {
    throw new ProviderError("bad_result", `the picture's address is not allowed: ${url.origin}`, details);
  }
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((done, fail) => {
    const sent = request(url, { signal, ...(own ? {} : { lookup: publicOnly }) }, done);
    sent.on("error", fail);
    sent.end();
  });
}

const publicOnly: LookupFunction = (host, options, done) => {
  resolve(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error, []);
    const allowed = found.filter(({ address }) => !isPrivateAddress(address));
    const first = allowed[0];
    if (!first) {
      return done(Object.assign(new Error(`${host} is not public`), { code: NOT_PUBLIC }), []);
    }
    if (options.all) return done(null, allowed);
    done(null, first.address, first.family);
  });
};
