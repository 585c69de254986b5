import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import type { EmulatedCall } from "./emulated-call.ts";
import type { Fault, FaultOptions } from "./fault.ts";
import { FaultBox } from "./fault.ts";
import { JobBook } from "./job-book.ts";
import { readCall } from "./read-call.ts";
import type { Reply } from "./reply.ts";
import { sendFault, sendReply } from "./reply.ts";

/** What a handler of a vendor may use. */
export type Scene = {
  /** Where this emulator listens, for addresses of results. */
  url: string;
  call: EmulatedCall;
  faults: FaultBox;
  jobs: JobBook;
};

export type Route = {
  method: "GET" | "POST" | "DELETE";
  path: RegExp;
  phase: EmulatedCall["phase"];
  /** Gets what the pattern caught. */
  handle(scene: Scene, caught: string[]): Promise<Reply> | Reply;
};

/** A vendor's wire protocol. */
export type VendorProtocol = {
  vendor: string;
  /** Whether the request carries a key in the vendor's own way. */
  isAuthorised(headers: EmulatedCall["headers"]): boolean;
  /** The vendor's body of an error. */
  failure(status: number, message: string): unknown;
  routes: Route[];
};

export type Emulator = {
  vendor: string;
  url: string;
  calls: EmulatedCall[];
  /** The most results that were in the making at once. */
  readonly peak: number;
  fault(fault: Fault, options?: FaultOptions): void;
  /** How long a result takes from now on. */
  latency(ms: number): void;
  /** Forgets calls, faults, latency and peak. */
  reset(): void;
  close(): Promise<void>;
};

const CONTROL_PATH = "/__faults";
const FaultOrder = z.object({
  fault: z.union([
    z.object({ status: z.number().int(), retryAfterSeconds: z.number().optional() }),
    z.enum(["hang", "refusal", "empty", "text", "blank"]),
  ]),
  times: z.number().int().min(1).optional(),
  /** Strikes only calls whose path has this in it. */
  path: z.string().optional(),
});

/**
 * Starts a vendor's stand-in on a free port of this machine, or on the given one. Of its calls it remembers the last `keepCalls`: all for a
 * test that counts them, few where it serves for days.
 */
export async function startEmulator(
  protocol: VendorProtocol,
  { keepCalls = Number.POSITIVE_INFINITY, port = 0 }: { keepCalls?: number; port?: number } = {},
): Promise<Emulator> {
  const faults = new FaultBox();
  const jobs = new JobBook();
  const calls: EmulatedCall[] = [];
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendReply(response, { status: 500, json: protocol.failure(500, String(error)) });
    });
  });
  /** Faults from another process, such as a browser test's: POST arms one, DELETE forgets all. */
  async function control(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === "DELETE") faults.clear();
    else {
      const { fault, times, path } = FaultOrder.parse((await readCall(request, "submit")).body);
      faults.arm(fault, {
        ...(times === undefined ? {} : { times }),
        ...(path === undefined ? {} : { match: (call) => call.path.includes(path) }),
      });
    }
    sendReply(response, { status: 200, json: {} });
  }
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", "http://emulator").pathname;
    if (path === CONTROL_PATH) return control(request, response);
    const route = protocol.routes.find((it) => it.method === request.method && it.path.test(path));
    const call = await readCall(request, route?.phase ?? "submit");
    calls.push(call);
    if (calls.length > keepCalls) calls.shift();
    if (!route)
      return sendReply(response, { status: 404, json: protocol.failure(404, `no ${call.method} ${path}`) });
    if (route.phase !== "file" && !protocol.isAuthorised(call.headers)) {
      return sendReply(response, {
        status: 401,
        json: protocol.failure(401, "no key, or not where it belongs"),
      });
    }
    const fault = faults.takeTransport(call);
    if (fault) return sendFault(response, fault, protocol.failure);
    const scene: Scene = { url, call, faults, jobs };
    sendReply(response, await route.handle(scene, [...(route.path.exec(path) ?? [])].slice(1)));
  }
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    vendor: protocol.vendor,
    url,
    calls,
    get peak() {
      return jobs.peak;
    },
    fault: (fault, options) => faults.arm(fault, options),
    latency: (ms) => {
      jobs.latencyMs = ms;
    },
    reset() {
      calls.length = 0;
      faults.clear();
      jobs.reset();
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
