import type { Subscription } from "@static-engine/contracts";
import type { MemberContext } from "../context.ts";
import { freshSubscription } from "./fresh-subscription.ts";
import { syncSubscription } from "./sync-subscription.ts";

/** Lets the plan end with its period; nothing is paid after that. @throws AppError NO_SUBSCRIPTION */
export async function cancelPlan({ ctx }: { ctx: MemberContext }): Promise<Subscription> {
  const { stripeSubscriptionId } = await freshSubscription(ctx);
  await ctx.payments.cancelAtPeriodEnd(stripeSubscriptionId);
  return syncSubscription(ctx, stripeSubscriptionId);
}

/** Takes back a cancellation, or a change that waits for the period's end. @throws AppError NO_SUBSCRIPTION */
export async function resumePlan({ ctx }: { ctx: MemberContext }): Promise<Subscription> {
  const { stripeSubscriptionId } = await freshSubscription(ctx);
  await ctx.payments.resume(stripeSubscriptionId);
  return syncSubscription(ctx, stripeSubscriptionId);
}
