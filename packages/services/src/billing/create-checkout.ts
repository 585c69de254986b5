import type { Checkout, CreateCheckoutInput } from "@static-engine/contracts";
import { AppError, CheckoutId } from "@static-engine/contracts";
import { checkouts } from "@static-engine/db/schema";
import { and, eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { planKey } from "./catalogue.ts";
import { convergeCheckout } from "./effects/converge-checkout.ts";
import { limitCalls } from "./limit-calls.ts";
import { findLiveSubscription } from "./live-subscription.ts";
import { openCheckout } from "./open-checkout.ts";
import { readPage } from "./settle-page.ts";
import { findSoldTier } from "./tiers.ts";
import { withOwnAccount } from "./with-account.ts";

function alreadySubscribed(): AppError {
  return new AppError(
    "ALREADY_SUBSCRIBED",
    "You have a plan already. Change it under Credits and billing. Nothing was charged.",
  );
}

/**
 * What became of pages that this member still has open: one for the same plan is given again, others are closed, so
 * that two tabs do not buy two plans. One that was paid, of which no event has come yet, takes its effect now.
 */
async function settleOpenPages(ctx: MemberContext, input: CreateCheckoutInput): Promise<Checkout | null> {
  const open = await ctx.db
    .select()
    .from(checkouts)
    .where(
      and(eq(checkouts.userId, ctx.userId), eq(checkouts.kind, "subscription"), eq(checkouts.status, "open")),
    );
  let same: Checkout | null = null;
  for (const row of open) {
    const isSame = row.tierId === input.tier && row.interval === input.interval;
    const page = await readPage(ctx, row, { keep: isSame });
    if (!page) continue;
    if (page.status === "open" && page.url) same = { id: CheckoutId.parse(row.id), url: row.url };
    else await withOwnAccount(ctx, (effects) => convergeCheckout(effects, page));
  }
  return same;
}

/**
 * A payment page for a plan.
 * @throws AppError ALREADY_SUBSCRIBED | PLAN_UNAVAILABLE | PAYMENTS_OFF | PAYMENTS_UNAVAILABLE | RATE_LIMITED
 */
export async function createCheckout({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: CreateCheckoutInput;
}): Promise<Checkout> {
  await limitCalls(ctx);
  await findSoldTier(ctx.db, input.tier);
  const open = await settleOpenPages(ctx, input);
  if (await findLiveSubscription(ctx.db, ctx.userId)) throw alreadySubscribed();
  if (open) return open;
  return openCheckout(ctx, {
    kind: "subscription",
    lookupKey: planKey(input.tier, input.interval),
    quantity: 1,
    idempotencyKey: input.idempotencyKey,
    tierId: input.tier,
    interval: input.interval,
  });
}
