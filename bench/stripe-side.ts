import { startStripeEmulator } from "@static-engine/testing/stripe-emulator";
import type { Answer, Ask, Hello } from "./stripe-process.ts";

/** Stripe's side of the webhook row in a process of its own, so that it pays for nobody's memory but its own. */
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

async function answer(ask: Ask): Promise<number[]> {
  if (ask.kind === "pay") stripe.pay(ask.sessionId);
  if (ask.kind !== "send") return [];
  stripe.delivery.url = ask.url;
  const { warmUp, perSecond, copyEvery } = ask;
  await send(0, warmUp, perSecond, copyEvery);
  return send(warmUp, Number.POSITIVE_INFINITY, perSecond, copyEvery);
}

const say = (message: Answer | Hello) => process.send?.(message);

process.on("message", (ask: Ask) => {
  answer(ask).then(
    (times) => say({ times }),
    (error: unknown) => say({ failed: String(error) }),
  );
});
process.on("disconnect", () => process.exit(0));
say({ url: stripe.url, secret: stripe.delivery.secret });
