import { SubscriptionStatus } from "@static-engine/contracts";
import type Stripe from "stripe";
import type { PaymentSubscription, PlanChoice } from "../port.ts";
import { dateOf, idOf, planOf } from "./ids.ts";
import type { PriceReader } from "./price-reader.ts";

function statusOf(status: string): SubscriptionStatus {
  if (status === "incomplete_expired") return "canceled";
  return SubscriptionStatus.parse(status);
}

/** The plan of the schedule's next phase, where it is another one than now. */
async function nextPlan(
  subscription: Stripe.Subscription,
  now: PlanChoice | null,
  readPrice: PriceReader,
): Promise<PlanChoice | null> {
  const schedule = subscription.schedule;
  if (!schedule || typeof schedule === "string" || schedule.status !== "active") return null;
  const end = subscription.items.data[0]?.current_period_end ?? 0;
  const phase = schedule.phases.find((candidate) => candidate.start_date >= end);
  const priceId = idOf(phase?.items[0]?.price);
  if (!priceId) return null;
  const price = await readPrice(priceId);
  const plan = planOf(price.productId, price.interval);
  const isSame = plan?.tierId === now?.tierId && plan?.interval === now?.interval;
  return isSame ? null : plan;
}

/** A subscription must be read with `schedule` expanded, or a change that waits is not known. */
export async function toSubscription(
  subscription: Stripe.Subscription,
  readPrice: PriceReader,
): Promise<PaymentSubscription> {
  const [item] = subscription.items.data;
  const price = item?.price;
  const plan = price ? planOf(idOf(price.product) ?? "", price.recurring?.interval) : null;
  const periodEnd = dateOf(item?.current_period_end ?? subscription.created);
  const endsAt = subscription.cancel_at
    ? dateOf(subscription.cancel_at)
    : subscription.cancel_at_period_end
      ? periodEnd
      : null;
  return {
    id: subscription.id,
    customerId: idOf(subscription.customer) ?? "",
    status: statusOf(subscription.status),
    plan,
    amount: (price?.unit_amount ?? 0) * (item?.quantity ?? 1),
    currency: subscription.currency,
    periodStart: dateOf(item?.current_period_start ?? subscription.created),
    periodEnd,
    endsAt,
    endedAt: subscription.ended_at ? dateOf(subscription.ended_at) : null,
    latestInvoiceId: idOf(subscription.latest_invoice),
    next: await nextPlan(subscription, plan, readPrice),
    createdAt: dateOf(subscription.created),
  };
}
