import { subscriptions, users } from "@static-engine/db/schema";
import { undoDuplicate } from "@static-engine/jobs";
import type { PaymentSubscription } from "@static-engine/payments";
import { and, eq } from "drizzle-orm";
import { enqueueMail } from "../../mail/enqueue-mail.ts";
import type { SubscriptionRow } from "../live-subscription.ts";
import { findLiveSubscription, LIVE } from "../live-subscription.ts";
import { refreshTier } from "../refresh-tier.ts";
import { tierName } from "../tiers.ts";
import type { AccountEffects } from "../with-account.ts";

const DAY_MS = 86_400_000;

function isLive(status: PaymentSubscription["status"]): boolean {
  return LIVE.some((live) => live === status);
}

/** Until when a plan goes on whose payment failed. The first failure sets it, a payment that succeeds clears it. */
function graceOf({ ctx, config }: AccountEffects, found: PaymentSubscription, known: Date | null) {
  if (found.status !== "past_due") return null;
  if (known) return known;
  return new Date(ctx.clock.now().getTime() + config["billing.grace_days"] * DAY_MS);
}

/** Makes our row of a subscription what Stripe's is now, and the member's plan what follows from it. */
export async function convergeSubscription(
  effects: AccountEffects,
  found: PaymentSubscription,
): Promise<void> {
  const { tx, userId, ctx } = effects;
  if (!found.plan) {
    ctx.log.warn({ subscriptionId: found.id }, "a subscription that is no plan of ours was left alone");
    return;
  }
  const [known] = await tx
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.stripeSubscriptionId, found.id));
  const graceUntil = graceOf(effects, found, known?.graceUntil ?? null);
  const values = {
    tierId: found.plan.tierId,
    interval: found.plan.interval,
    status: found.status,
    amount: found.amount,
    currency: found.currency,
    periodStart: found.periodStart,
    periodEnd: found.periodEnd,
    endsAt: found.endsAt,
    nextTierId: found.next?.tierId ?? null,
    nextInterval: found.next?.interval ?? null,
    graceUntil,
    endedAt: found.endedAt,
  };
  await tx
    .insert(subscriptions)
    .values({ ...values, userId, stripeSubscriptionId: found.id, createdAt: found.createdAt })
    .onConflictDoUpdate({ target: subscriptions.stripeSubscriptionId, set: values });
  effects.changed.add("subscription");
  await undoUnwanted(effects, found, known);
  await refreshTier(effects);
  await tell(effects, found, known, graceUntil);
}

/** Writes to the member when a payment has failed for the first time, and when the plan has ended. */
async function tell(
  { tx, userId }: AccountEffects,
  found: PaymentSubscription,
  known: SubscriptionRow | undefined,
  graceUntil: Date | null,
): Promise<void> {
  const hasFailed = graceUntil && !known?.graceUntil;
  const hasEnded = found.status === "canceled" && known && known.status !== "canceled" && !known.isDuplicate;
  if (!hasFailed && !hasEnded) return;
  const plan = await tierName(tx, found.plan?.tierId ?? "");
  if (hasFailed) {
    const key = `payment-failed:${found.id}:${found.periodStart.toISOString()}`;
    const facts = { plan, until: graceUntil.toISOString() };
    await enqueueMail(tx, { userId, key, template: "payment_failed", facts });
  }
  if (hasEnded) {
    const key = `plan-ended:${found.id}`;
    await enqueueMail(tx, { userId, key, template: "plan_ended", facts: { plan } });
  }
}

/**
 * Of two plans that are billed the first stays; the other is canceled and paid back by a job. So is one that was bought
 * for an account which was closed by then. One that the account had before, and which would be renewed, ends with its
 * period: the job does that too.
 */
async function undoUnwanted(
  effects: AccountEffects,
  found: PaymentSubscription,
  known: SubscriptionRow | undefined,
): Promise<void> {
  if (!isLive(found.status)) return;
  const { tx, userId, ctx } = effects;
  const isOfNobody = !found.endsAt && (await isClosed(effects));
  const first = await findLiveSubscription(tx, userId);
  const isSecond = first !== null && first.stripeSubscriptionId !== found.id;
  if (isSecond || (isOfNobody && !known)) {
    const [noted] = await tx
      .update(subscriptions)
      .set({ isDuplicate: true })
      .where(and(eq(subscriptions.stripeSubscriptionId, found.id), eq(subscriptions.isDuplicate, false)))
      .returning({ id: subscriptions.id });
    if (!noted) return;
  } else if (!isOfNobody || known?.isDuplicate) return;
  await ctx.queue.send(tx, undoDuplicate, { userId, subscriptionId: found.id });
}

async function isClosed({ tx, userId }: AccountEffects): Promise<boolean> {
  const [owner] = await tx.select({ status: users.status }).from(users).where(eq(users.id, userId));
  return owner?.status === "deleted";
}
