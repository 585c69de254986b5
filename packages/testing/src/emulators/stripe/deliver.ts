import { createHmac } from "node:crypto";
import type { StripeEvent } from "./state.ts";
import type { World } from "./world.ts";

export type Delivery = {
  /** Where the product listens; `null` sends nothing. */
  url: string | null;
  secret: string;
  /** Copies of each event beside the first. */
  duplicates: number;
  /** Share of events that never arrive, 0 to 1. */
  loss: number;
  /** Each event waits for a random part of this; above 0, events overtake each other. */
  delayMs: number;
  /** Waits before an event that was refused is sent again; afterwards it is given up. */
  retryMs: readonly number[];
  /** Decides about loss; seed it to have the same again. */
  random: () => number;
};

export function signatureOf(payload: string, secret: string, timestamp: number): string {
  const mac = createHmac("sha256", secret).update(`${timestamp}.${payload}`).digest("hex");
  return `t=${timestamp},v1=${mac}`;
}

/** Sends one event once. Answers with the status, or 0 where nobody answered. */
export async function deliverOnce(delivery: Delivery, event: StripeEvent): Promise<number> {
  if (!delivery.url) return 0;
  const payload = JSON.stringify(event);
  const signature = signatureOf(payload, delivery.secret, Math.floor(Date.now() / 1000));
  try {
    const response = await fetch(delivery.url, {
      method: "POST",
      body: payload,
      headers: { "content-type": "application/json", "stripe-signature": signature },
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends every event of the world by itself, with the faults that the settings ask for. */
export function startDelivery(world: World, delivery: Delivery): { flush(): Promise<void> } {
  const running = new Set<Promise<void>>();

  async function send(event: StripeEvent): Promise<void> {
    for (const retryMs of [0, ...delivery.retryMs]) {
      await wait(retryMs + Math.random() * delivery.delayMs);
      const status = await deliverOnce(delivery, event);
      if (status >= 200 && status < 300) {
        event.pending_webhooks = 0;
        world.onChange?.();
        return;
      }
    }
  }
  function start(event: StripeEvent): void {
    if (!delivery.url || delivery.random() < delivery.loss) return;
    for (let copy = 0; copy <= delivery.duplicates; copy += 1) {
      const job: Promise<void> = send(event).finally(() => running.delete(job));
      running.add(job);
    }
  }
  world.onEvent = start;
  // What an earlier life of this emulator had not brought to its end.
  for (const event of Object.values(world.state.events)) if (event.pending_webhooks > 0) start(event);
  return {
    async flush() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
