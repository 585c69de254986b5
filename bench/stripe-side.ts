import { startStripeEmulator } from "@static-engine/testing/stripe-emulator";
import { serveSide } from "./side.ts";

export type StripeHello = { url: string; secret: string };
export type StripeAsk =
  | { kind: "pay"; sessionId: string }
  /** The first `warmUp` deliveries are sent and answered before those that are timed. */
  | { kind: "send"; url: string; warmUp: number; perSecond: number; copyEvery: number };

/** Stripe's side of the webhook row. */
const stripe = await startStripeEmulator({ webhook: { loss: 1 } });
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

/** Sends events at the asked rate; answers with how long each took until it was answered. */
async function send(from: number, to: number, perSecond: number, copyEvery: number): Promise<number[]> {
  const events = stripe.events().flatMap((event, index) => (index % copyEvery ? [event] : [event, event]));
  const times: number[] = [];
  const sent: Promise<void>[] = [];
  const startedAt = performance.now();
  for (const [index, event] of events.slice(from, to).entries()) {
    await wait(startedAt + (index * 1000) / perSecond - performance.now());
    const at = performance.now();
    sent.push(
      stripe.deliver(event).then((status) => {
        if (status !== 200) throw new Error(`a webhook was answered with ${status}`);
        times.push(performance.now() - at);
      }),
    );
  }
  await Promise.all(sent);
  return times;
}

async function answer(ask: StripeAsk): Promise<number[]> {
  if (ask.kind === "pay") stripe.pay(ask.sessionId);
  if (ask.kind !== "send") return [];
  stripe.delivery.url = ask.url;
  const { warmUp, perSecond, copyEvery } = ask;
  await send(0, warmUp, perSecond, copyEvery);
  return send(warmUp, Number.POSITIVE_INFINITY, perSecond, copyEvery);
}

serveSide<StripeHello, StripeAsk, number[]>({ url: stripe.url, secret: stripe.delivery.secret }, answer);
