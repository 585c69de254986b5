import type { ServerResponse } from "node:http";
import type { TransportFault } from "./fault.ts";

/** What a handler answers: JSON, or a picture's bytes. */
export type Reply = {
  status?: number;
  json?: unknown;
  bytes?: Uint8Array;
  type?: string;
  headers?: Record<string, string>;
};

/** Stands in JSON, or as bytes, for a picture of 100 MB, which is streamed and never held. */
export const HUGE = "@huge-picture@";
const HUGE_BYTES = 100 * 1024 * 1024;

/** A painted picture for a place within JSON. */
export function inlinePicture(bytes: Buffer): string {
  return bytes.equals(Buffer.from(HUGE)) ? HUGE : bytes.toString("base64");
}

const PNG_HEAD = Buffer.from("89504e470d0a1a0a", "hex");
const CHUNK = Buffer.alloc(64 * 1024, "A");

export function sendReply(response: ServerResponse, reply: Reply): void {
  const { status = 200, json, bytes, headers = {} } = reply;
  if (bytes) {
    response.writeHead(status, { "content-type": reply.type ?? "image/png", ...headers });
    if (Buffer.from(bytes).equals(Buffer.from(HUGE))) stream(response, PNG_HEAD, Buffer.alloc(0));
    else response.end(bytes);
    return;
  }
  const text = JSON.stringify(json);
  response.writeHead(status, { "content-type": "application/json", ...headers });
  const [before, after] = text.split(HUGE);
  if (after === undefined) response.end(text);
  else stream(response, Buffer.from(before ?? ""), Buffer.from(after));
}

function stream(response: ServerResponse, before: Buffer, after: Buffer): void {
  response.write(before);
  let sent = 0;
  function more(): void {
    while (sent < HUGE_BYTES) {
      sent += CHUNK.length;
      if (!response.write(CHUNK)) {
        response.once("drain", more);
        return;
      }
    }
    response.end(after);
  }
  more();
}

/** Does to a request what the wire does at its worst. */
export function sendFault(
  response: ServerResponse,
  fault: TransportFault,
  failure: (status: number, message: string) => unknown,
): void {
  if (fault === "hang") return;
  if (fault === "invalid_json") {
    response.writeHead(200, { "content-type": "application/json" });
    response.end('{"id":"half a thought", "da');
    return;
  }
  if (fault === "cut") {
    response.writeHead(200, { "content-type": "application/json", "content-length": "5000" });
    response.write('{"id":"cut in the mid');
    setTimeout(() => response.destroy(), 20);
    return;
  }
  if (fault === "slow_drip") {
    response.writeHead(200, { "content-type": "application/json" });
    const drip = setInterval(() => response.write(" "), 20);
    response.on("close", () => clearInterval(drip));
    return;
  }
  const { status, retryAfterSeconds, body } = fault;
  const headers: Record<string, string> =
    retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) };
  sendReply(response, { status, json: body ?? failure(status, `emulated ${status}`), headers });
}
