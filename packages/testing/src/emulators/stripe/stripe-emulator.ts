import { readFile, rename, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { Answer } from "./api.ts";
import { answerApi } from "./api.ts";
import { payCheckout, settleAsync } from "./checkout.ts";
import { createClock } from "./clock.ts";
import type { Delivery } from "./deliver.ts";
import { deliverOnce, startDelivery } from "./deliver.ts";
import { chargeOf, closeDispute, openDispute, refund } from "./money-back.ts";
import { answerPage } from "./pages.ts";
import type { Dispute, State, StripeEvent } from "./state.ts";
import type { World } from "./world.ts";
import { createWorld, findSession, StripeFault } from "./world.ts";

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const SAVE_MS = 200;

type Fault =
  /** Answers with this status and touches nothing. */
  | { kind: "status"; status: number }
  /** Waits before it answers. */
  | { kind: "slow"; ms: number }
  /** Cuts the connection. */
  | { kind: "cut" };

type Options = {
  port?: number;
  /** Where browsers reach the hosted pages, when it is not the emulator's own address. */
  pageUrl?: string;
  webhook?: Partial<Delivery>;
  /** Keeps the state in this file, so that a restart forgets nothing. */
  file?: string;
};

export type StripeEmulator = {
  url: string;
  state: State;
  delivery: Delivery;
  /** What the next calls of the API meet; `null` is health. */
  fault: Fault | null;
  now(): Date;
  /** Moves the clock on; renewals, retries and ends that fall due happen on the way, in order. */
  advanceTo(date: Date): void;
  pay(sessionId: string, options?: { card?: string; promotionCode?: string; isAsync?: boolean }): void;
  settleAsync(sessionId: string, succeeded: boolean): void;
  setCard(customerId: string, card: string): void;
  addPromotionCode(code: string, percent: number): void;
  refund(paymentIntentId: string, amount?: number): void;
  openDispute(paymentIntentId: string): Dispute;
  closeDispute(disputeId: string, status: "won" | "lost"): void;
  /** Events so far, oldest first. */
  events(): StripeEvent[];
  /** Sends one event once, whatever the settings say; answers with the status. */
  deliver(event: StripeEvent): Promise<number>;
  /** Waits until nothing is on its way any more. */
  flush(): Promise<void>;
  close(): Promise<void>;
};

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

function sendJson(response: ServerResponse, { status, body }: Answer, requestId: string): void {
  response.writeHead(status, { "content-type": "application/json", "request-id": requestId });
  response.end(JSON.stringify(body));
}

function sendPage(response: ServerResponse, world: World, method: string, path: string, body: string): void {
  try {
    const page = answerPage(world, method, path, body);
    if (!page) response.writeHead(404).end();
    else if ("redirect" in page) response.writeHead(303, { location: page.redirect }).end();
    else response.writeHead(page.status, { "content-type": "text/html; charset=utf-8" }).end(page.html);
  } catch (error) {
    if (!(error instanceof StripeFault)) throw error;
    response.writeHead(error.status, { "content-type": "text/plain" }).end(error.message);
  }
}

async function loadState(file: string | undefined): Promise<State | undefined> {
  const text = file ? await readFile(file, "utf8").catch(() => null) : null;
  return text === null ? undefined : JSON.parse(text);
}

function keepSaved(world: World, file: string): () => Promise<void> {
  let timer: NodeJS.Timeout | null = null;
  let saving = Promise.resolve();
  async function write(): Promise<void> {
    // Renamed when whole: a process that is killed in mid-write leaves the former file.
    await writeFile(`${file}.new`, JSON.stringify(world.state));
    await rename(`${file}.new`, file);
  }
  /** One after the other: two at once would rename each other's file away. */
  function save(): Promise<void> {
    timer = null;
    saving = saving.then(write, write);
    return saving;
  }
  world.onChange = () => {
    timer ??= setTimeout(save, SAVE_MS);
  };
  return async () => {
    if (timer) clearTimeout(timer);
    await save();
  };
}

/** A stand-in for Stripe that speaks its wire protocol, with pages to pay on and a clock that can be moved. */
export async function startStripeEmulator(options: Options = {}): Promise<StripeEmulator> {
  const world = createWorld(await loadState(options.file));
  const save = options.file ? keepSaved(world, options.file) : null;
  const clock = createClock(world);
  const delivery: Delivery = {
    url: null,
    secret: "whsec_emulated",
    duplicates: 0,
    loss: 0,
    delayMs: 0,
    retryMs: [200, 1000, 5000],
    random: Math.random,
    ...options.webhook,
  };
  const sender = startDelivery(world, delivery);
  let fault: Fault | null = null;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://emulator");
    const body = await readBody(request);
    if (!url.pathname.startsWith("/v1/")) {
      sendPage(response, world, request.method ?? "GET", url.pathname, body);
      return;
    }
    if (fault?.kind === "cut") {
      request.socket.destroy();
      return;
    }
    const requestId = world.id("req");
    if (fault?.kind === "status") {
      const failed = { error: { type: "api_error", message: "Emulated failure." } };
      sendJson(response, { status: fault.status, body: failed }, requestId);
      return;
    }
    if (fault?.kind === "slow") await sleep(fault.ms);
    sendJson(response, answerApi(world, request, url, body), requestId);
    if (request.method !== "GET") world.onChange?.();
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  const url = `http://127.0.0.1:${port}`;
  world.pageUrl = options.pageUrl ?? url;

  return {
    url,
    state: world.state,
    delivery,
    get fault() {
      return fault;
    },
    set fault(next) {
      fault = next;
    },
    now: () => new Date(world.now() * 1000),
    advanceTo: (date) => clock.runTo(Math.floor(date.getTime() / 1000)),
    pay: (sessionId, { card = "4242424242424242", ...rest } = {}) =>
      payCheckout(world, findSession(world, sessionId), { card, ...rest }),
    settleAsync: (sessionId, succeeded) => settleAsync(world, findSession(world, sessionId), succeeded),
    setCard(customerId, card) {
      world.state.cards[customerId] = card;
    },
    addPromotionCode(code, percent) {
      const id = world.id("promo");
      world.state.promotionCodes[id] = {
        id,
        object: "promotion_code",
        created: world.now(),
        active: true,
        code,
        percent,
      };
    },
    refund(paymentIntentId, amount) {
      refund(world, chargeOf(world, paymentIntentId), amount, null);
    },
    openDispute: (paymentIntentId) => openDispute(world, chargeOf(world, paymentIntentId)),
    closeDispute(disputeId, status) {
      const dispute = world.state.disputes[disputeId];
      if (dispute) closeDispute(world, dispute, status);
    },
    events: () => Object.values(world.state.events),
    deliver: (event) => deliverOnce(delivery, event),
    flush: () => sender.flush(),
    async close() {
      world.onEvent = null;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await save?.();
    },
  };
}
