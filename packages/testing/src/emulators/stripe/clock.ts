import { endPeriod, retryInvoice } from "./subscriptions.ts";
import type { World } from "./world.ts";
import { itemOf } from "./world.ts";

const DAY = 86_400;
const LIVE = new Set(["trialing", "active", "past_due"]);

type Due = { at: number; run: () => void };

/** What falls due next, up to `until`: a period that ends, a trial about to end, a retry, a page that expires. */
function nextDue(world: World, until: number, reminded: Set<string>): Due | null {
  const { subscriptions, invoices, sessions } = world.state;
  const due: Due[] = [];
  for (const subscription of Object.values(subscriptions)) {
    if (!LIVE.has(subscription.status)) continue;
    due.push({ at: itemOf(subscription).current_period_end, run: () => endPeriod(world, subscription) });
    const trialEnd = subscription.trial_end;
    if (subscription.status === "trialing" && trialEnd && !reminded.has(subscription.id)) {
      due.push({
        at: trialEnd - 3 * DAY,
        run: () => {
          reminded.add(subscription.id);
          world.emit("customer.subscription.trial_will_end", subscription);
        },
      });
    }
  }
  for (const invoice of Object.values(invoices)) {
    if (invoice.status === "open" && invoice.next_payment_attempt)
      due.push({ at: invoice.next_payment_attempt, run: () => retryInvoice(world, invoice) });
  }
  for (const session of Object.values(sessions)) {
    if (session.status !== "open") continue;
    due.push({
      at: session.expires_at,
      run: () => {
        session.status = "expired";
        session.url = null;
        world.emit("checkout.session.expired", session);
      },
    });
  }
  return due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0] ?? null;
}

/** Moves the clock to `until`; all that falls due meanwhile happens in order, each at its own moment. */
export function createClock(world: World): { runTo(until: number): void } {
  const reminded = new Set<string>();
  const setNow = (seconds: number) => {
    world.state.clockOffset += seconds - world.now();
  };
  return {
    runTo(until) {
      for (let due = nextDue(world, until, reminded); due; due = nextDue(world, until, reminded)) {
        if (due.at > world.now()) setNow(due.at);
        due.run();
      }
      if (until > world.now()) setNow(until);
      world.onChange?.();
    },
  };
}
