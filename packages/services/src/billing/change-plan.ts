import type {
  ChangePlanInput,
  ChangePreview,
  ConfirmChangeInput,
  Subscription,
} from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import type { MemberContext } from "../context.ts";
import { findPrice, planKey } from "./catalogue.ts";
import { creditsOfLines } from "./credits-of-lines.ts";
import { freshSubscription } from "./fresh-subscription.ts";
import type { SubscriptionRow } from "./live-subscription.ts";
import { syncSubscription } from "./sync-subscription.ts";
import { findSoldTier, listEveryTier } from "./tiers.ts";

/** How long a preview can be confirmed: it fixes the day up to which the old plan counts. */
const PREVIEW_MS = 15 * 60_000;
/** The process that worked it out may have a clock that is so much ahead. */
const SKEW_MS = 60_000;

type Change = { row: SubscriptionRow; price: Awaited<ReturnType<typeof findPrice>>; isNow: boolean };

/** A dearer plan, or a whole year, begins at once; anything less when the paid time is over. */
async function planChange(ctx: MemberContext, input: ChangePlanInput): Promise<Change> {
  const row = await freshSubscription(ctx);
  if (row.status === "past_due") {
    throw new AppError(
      "PAYMENT_DECLINED",
      "The last payment failed. Put in another card first, then change the plan. Nothing was charged.",
    );
  }
  if (row.tierId === input.tier && row.interval === input.interval) {
    throw new AppError("CONFLICT", "This is your plan already. Nothing was changed.");
  }
  const wanted = await findSoldTier(ctx.db, input.tier);
  const current = (await listEveryTier(ctx.db)).find(({ id }) => id === row.tierId);
  const price = await findPrice(ctx.db, planKey(input.tier, input.interval));
  const rank = wanted.position - (current?.position ?? 0);
  const toYear = row.interval === "month" && input.interval === "year";
  const toMonth = row.interval === "year" && input.interval === "month";
  return { row, price, isNow: !toMonth && (rank > 0 || (rank === 0 && toYear)) };
}

/**
 * What a change would cost and give, to the cent and the credit, before anybody agrees to it.
 * @throws AppError NO_SUBSCRIPTION | PLAN_UNAVAILABLE | CONFLICT | PAYMENTS_UNAVAILABLE
 */
export async function previewChange({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ChangePlanInput;
}): Promise<ChangePreview> {
  const { row, price, isNow } = await planChange(ctx, input);
  // Stripe counts in whole seconds.
  const at = new Date(Math.floor(ctx.clock.now().getTime() / 1000) * 1000);
  const common = { at: at.toISOString(), currency: price.currency, amount: price.amount };
  if (!isNow) {
    const effectiveAt = row.periodEnd.toISOString();
    return { ...common, when: "period_end", dueNow: 0, tax: 0, creditsNow: 0, effectiveAt };
  }
  const preview = await ctx.payments.previewChange({
    subscriptionId: row.stripeSubscriptionId,
    priceId: price.id,
    at,
  });
  return {
    ...common,
    when: "now",
    dueNow: preview.dueNow,
    tax: preview.tax,
    creditsNow: creditsOfLines(preview.lines, await listEveryTier(ctx.db)),
    effectiveAt: at.toISOString(),
  };
}

/** The moment of a preview, which must be a recent one: whoever could choose it would choose what they pay. */
function momentOf(ctx: MemberContext, at: string, row: SubscriptionRow): Date {
  const moment = new Date(at);
  const age = ctx.clock.now().getTime() - moment.getTime();
  if (age >= -SKEW_MS && age <= PREVIEW_MS && moment >= row.periodStart) return moment;
  throw new AppError(
    "CONFLICT",
    "What this change costs was worked out too long ago. Look at the new price and confirm again. Nothing was charged.",
    { details: { reason: "preview_old" } },
  );
}

/**
 * Changes the plan as the preview said. A refused card leaves everything as it was.
 * @throws AppError NO_SUBSCRIPTION | PLAN_UNAVAILABLE | CONFLICT | PAYMENT_DECLINED | PAYMENTS_UNAVAILABLE
 */
export async function changePlan({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ConfirmChangeInput;
}): Promise<Subscription> {
  const { row, price, isNow } = await planChange(ctx, input);
  const subscriptionId = row.stripeSubscriptionId;
  if (isNow) {
    const key = input.idempotencyKey ?? price.id;
    const change = {
      subscriptionId,
      priceId: price.id,
      at: momentOf(ctx, input.at, row),
      idempotencyKey: `change:${subscriptionId}:${key}:${input.at}`,
    };
    await ctx.payments.changeNow(change).catch(async (error: unknown) => {
      // A change that was waiting has been put back: as a new one, of which no event has come yet.
      if (row.nextTierId) await syncSubscription(ctx, subscriptionId).catch(() => null);
      throw error;
    });
  } else {
    await ctx.payments.changeAtPeriodEnd({ subscriptionId, priceId: price.id });
  }
  return syncSubscription(ctx, subscriptionId);
}
