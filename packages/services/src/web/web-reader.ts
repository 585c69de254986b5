import type { IncomingMessage } from "node:http";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { AppError } from "@static-engine/contracts";
import type { Lookup } from "./address.ts";
import { resolveHost, systemLookup } from "./address.ts";
import { webError } from "./web-error.ts";

const MAX_REDIRECTS = 3;
const PORTS: ReadonlySet<string> = new Set(["", "80", "443"]);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

type WebAnswer = { url: URL; status: number; mime: string; charset: string | null; data: Buffer };
type WebRequest = {
  maxBytes: number;
  /** Media types that are read at all; any where it is left out. */
  accept?: RegExp;
  signal: AbortSignal;
};

export interface WebReader {
  /** How it says who it is, to servers and their robots.txt. */
  readonly userAgent: string;
  /** What lies at an address of the public internet, whatever its status. @throws AppError IMPORT_FAILED */
  get(address: URL, request: WebRequest): Promise<WebAnswer>;
}

/**
 * Reads what strangers' servers say, without trusting it. A name is resolved once and the connection goes to that very
 * address, so that it cannot mean another one a moment later; each redirect is judged anew.
 * @param options.allowLoopback for tests and local work: this machine may be read, nothing else of its network
 * @param options.timeoutMs for the whole of it, however slowly bytes drip
 */
export function createWebReader(options: {
  allowLoopback: boolean;
  userAgent: string;
  lookup?: Lookup;
  timeoutMs?: number;
}): WebReader {
  const { allowLoopback, userAgent, lookup = systemLookup, timeoutMs = 10_000 } = options;

  async function step(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
    const isWeb = url.protocol === "http:" || url.protocol === "https:";
    if (!isWeb || url.username || url.password) throw webError("bad_address");
    if (!allowLoopback && !PORTS.has(url.port)) throw webError("private");
    const pinned = await resolveHost(url.hostname, { lookup, allowLoopback });
    const send = url.protocol === "https:" ? httpsRequest : httpRequest;
    return new Promise((resolve, reject) => {
      const call = send(url, {
        signal,
        agent: false,
        headers: { "user-agent": userAgent, accept: "*/*", "accept-encoding": "gzip, br, deflate" },
        lookup: (_host, wanted, done) =>
          wanted.all ? done(null, [pinned]) : done(null, pinned.address, pinned.family),
      });
      call.once("response", resolve);
      call.once("error", reject);
      call.end();
    });
  }

  async function follow(address: URL, { maxBytes, accept }: WebRequest, signal: AbortSignal) {
    let url = address;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const response = await step(url, signal);
      const { statusCode: status = 0, headers } = response;
      if (REDIRECTS.has(status) && headers.location) {
        response.destroy();
        if (!URL.canParse(headers.location, url)) throw webError("bad_address");
        url = new URL(headers.location, url);
        continue;
      }
      const [mime = "", ...rest] = (headers["content-type"] ?? "").toLowerCase().split(";");
      if (accept && status < 400 && !accept.test(mime.trim())) {
        response.destroy();
        throw webError("not_a_page");
      }
      const data = await readBody(response, maxBytes);
      const charset = /charset="?([\w-]+)/.exec(rest.join(";"))?.[1] ?? null;
      return { url, status, mime: mime.trim(), charset, data };
    }
    throw webError("redirects");
  }

  return {
    userAgent,
    async get(address, request) {
      const deadline = AbortSignal.timeout(timeoutMs);
      const signal = AbortSignal.any([deadline, request.signal]);
      try {
        return await follow(address, request, signal);
      } catch (error) {
        if (error instanceof AppError) throw error;
        throw webError(signal.aborted ? "timeout" : "unreachable", error);
      }
    },
  };
}

/** Counted after unpacking, so that a small file cannot become a large one. */
async function readBody(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const said = Number(response.headers["content-length"]);
  if (said > maxBytes) {
    response.destroy();
    throw webError("too_large");
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of unpack(response)) {
      size += chunk.length;
      if (size > maxBytes) throw webError("too_large");
      chunks.push(chunk);
    }
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}

function unpack(response: IncomingMessage): Readable {
  const encoding = response.headers["content-encoding"];
  const through =
    encoding === "gzip"
      ? createGunzip()
      : encoding === "br"
        ? createBrotliDecompress()
        : encoding === "deflate"
          ? createInflate()
          : null;
  if (!through) return response;
  response.once("error", (error) => through.destroy(error));
  return response.pipe(through);
}
