import { collectInvoice, draftInvoice, finalizeInvoice, markPaid, notePayment } from "./invoices.ts";
import { declined, pay } from "./pay.ts";
import type { Invoice, Metadata, Price, Subscription } from "./state.ts";
import type { World } from "./world.ts";
import { addInterval, findPrice, itemOf } from "./world.ts";

function intervalOf(price: Price): "month" | "year" {
  return price.recurring?.interval ?? "month";
}

type Start = {
  customerId: string;
  price: Price;
  quantity: number;
  metadata: Metadata;
  percentOff: number;
  hasTax: boolean;
  trialDays: number;
};

/** Begins a subscription and bills its first period. A refused card leaves nothing behind. */
export function startSubscription(
  world: World,
  start: Start,
): { subscription: Subscription; invoice: Invoice } {
  const now = world.now();
  const id = world.id("sub");
  const trialEnd = start.trialDays > 0 ? now + start.trialDays * 86_400 : null;
  const end = trialEnd ?? addInterval(now, intervalOf(start.price));
  const subscription: Subscription = {
    id,
    object: "subscription",
    created: now,
    customer: start.customerId,
    currency: start.price.currency,
    status: trialEnd ? "trialing" : "active",
    billing_cycle_anchor: trialEnd ?? now,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    ended_at: null,
    trial_end: trialEnd,
    items: {
      object: "list",
      data: [
        {
          id: world.id("si"),
          object: "subscription_item",
          created: now,
          quantity: start.quantity,
          price: start.price,
          subscription: id,
          current_period_start: now,
          current_period_end: end,
          metadata: {},
        },
      ],
      has_more: false,
      url: `/v1/subscription_items?subscription=${id}`,
    },
    latest_invoice: null,
    schedule: null,
    start_date: now,
    automatic_tax: { enabled: start.hasTax },
    livemode: false,
    metadata: start.metadata,
  };
  const amount = trialEnd ? 0 : start.price.unit_amount * start.quantity;
  const invoice = draftInvoice(world, {
    customerId: start.customerId,
    subscription,
    reason: "subscription_create",
    lines: [{ price: start.price, amount, start: now, end, isProration: false, quantity: start.quantity }],
    percentOff: start.percentOff,
    hasTax: start.hasTax,
    metadata: {},
  });
  const paid =
    invoice.amount_due === 0
      ? null
      : pay(world, {
          customerId: start.customerId,
          amount: invoice.amount_due,
          currency: invoice.currency,
          metadata: {},
          isPresent: true,
        });
  if (paid?.declineCode) throw declined(paid.declineCode);
  subscription.latest_invoice = invoice.id;
  world.state.subscriptions[id] = subscription;
  world.emit("customer.subscription.created", subscription);
  finalizeInvoice(world, invoice);
  if (paid) notePayment(world, invoice, paid.intent.id, true);
  markPaid(world, invoice);
  return { subscription, invoice };
}

/** The invoice of a change at `at`: unused time back, the rest of the period at the new price. */
export function draftChange(world: World, subscription: Subscription, price: Price, at: number): Invoice {
  const item = itemOf(subscription);
  const [from, to] = [item.current_period_start, item.current_period_end];
  const share = Math.min(1, Math.max(0, (to - at) / (to - from)));
  const isOtherInterval = intervalOf(price) !== intervalOf(item.price);
  const unused = -Math.round(item.price.unit_amount * item.quantity * share);
  const full = price.unit_amount * item.quantity;
  const common = { quantity: item.quantity };
  return draftInvoice(world, {
    customerId: subscription.customer,
    subscription,
    reason: "subscription_update",
    lines: [
      { ...common, price: item.price, amount: unused, start: at, end: to, isProration: true },
      isOtherInterval
        ? {
            ...common,
            price,
            amount: full,
            start: at,
            end: addInterval(at, intervalOf(price)),
            isProration: false,
          }
        : { ...common, price, amount: Math.round(full * share), start: at, end: to, isProration: true },
    ],
    percentOff: 0,
    hasTax: subscription.automatic_tax.enabled,
    metadata: {},
  });
}

/** Changes the price at once and bills the difference. @throws StripeFault 402, with everything as it was */
export function changeNow(world: World, subscription: Subscription, price: Price, at: number): void {
  const invoice = draftChange(world, subscription, price, at);
  const paid =
    invoice.amount_due === 0
      ? null
      : pay(world, {
          customerId: subscription.customer,
          amount: invoice.amount_due,
          currency: invoice.currency,
          metadata: {},
          isPresent: false,
        });
  if (paid?.declineCode) throw declined(paid.declineCode);
  const item = itemOf(subscription);
  if (intervalOf(price) !== intervalOf(item.price)) {
    subscription.billing_cycle_anchor = at;
    item.current_period_start = at;
    item.current_period_end = addInterval(at, intervalOf(price));
  }
  item.price = price;
  subscription.latest_invoice = invoice.id;
  world.emit("customer.subscription.updated", subscription);
  finalizeInvoice(world, invoice);
  if (paid) notePayment(world, invoice, paid.intent.id, true);
  markPaid(world, invoice);
}

export function endSubscription(world: World, subscription: Subscription): void {
  subscription.status = "canceled";
  subscription.canceled_at ??= world.now();
  subscription.ended_at = world.now();
  releaseSchedule(world, subscription);
  world.emit("customer.subscription.deleted", subscription);
}

export function releaseSchedule(world: World, subscription: Subscription): void {
  const schedule = subscription.schedule ? world.state.schedules[subscription.schedule] : undefined;
  if (schedule) schedule.status = "released";
  subscription.schedule = null;
}

/** The price that the schedule asks for from `start` on; without one, the price stays. */
function scheduledPrice(world: World, subscription: Subscription, start: number): Price {
  const current = itemOf(subscription).price;
  const schedule = subscription.schedule ? world.state.schedules[subscription.schedule] : undefined;
  const phase = schedule?.phases.findLast((candidate) => candidate.start_date <= start);
  const priceId = phase?.items[0]?.price;
  const isLast = phase === schedule?.phases.at(-1);
  if (isLast) releaseSchedule(world, subscription);
  return priceId ? findPrice(world, priceId) : current;
}

/** Ends a period that is over: the subscription ends, or the next period is billed. */
export function endPeriod(world: World, subscription: Subscription): void {
  const item = itemOf(subscription);
  if (subscription.cancel_at_period_end) {
    endSubscription(world, subscription);
    return;
  }
  const start = item.current_period_end;
  const wasTrial = subscription.status === "trialing";
  item.price = scheduledPrice(world, subscription, start);
  item.current_period_start = start;
  item.current_period_end = addInterval(start, intervalOf(item.price), subscription.billing_cycle_anchor);
  const invoice = draftInvoice(world, {
    customerId: subscription.customer,
    subscription,
    reason: "subscription_cycle",
    lines: [
      {
        price: item.price,
        amount: item.price.unit_amount * item.quantity,
        start,
        end: item.current_period_end,
        isProration: false,
        quantity: item.quantity,
      },
    ],
    percentOff: 0,
    hasTax: subscription.automatic_tax.enabled,
    metadata: {},
  });
  subscription.latest_invoice = invoice.id;
  finalizeInvoice(world, invoice);
  const failure = collectInvoice(world, invoice, false);
  if (failure) subscription.status = "past_due";
  else if (wasTrial || subscription.status === "past_due") subscription.status = "active";
  world.emit("customer.subscription.updated", subscription);
}

/** Tries an unpaid invoice again; after the last try the subscription ends and the debt is written off. */
export function retryInvoice(world: World, invoice: Invoice): void {
  const id = invoice.parent?.subscription_details.subscription;
  const subscription = id ? world.state.subscriptions[id] : undefined;
  const failure = collectInvoice(world, invoice, false);
  if (!subscription || subscription.status === "canceled") return;
  if (!failure) {
    subscription.status = "active";
    world.emit("customer.subscription.updated", subscription);
  } else if (invoice.next_payment_attempt === null) {
    invoice.status = "uncollectible";
    world.emit("invoice.marked_uncollectible", invoice);
    endSubscription(world, subscription);
  }
}
