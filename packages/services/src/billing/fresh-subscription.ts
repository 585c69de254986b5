import type { MemberContext } from "../context.ts";
import { limitCalls } from "./limit-calls.ts";
import type { SubscriptionRow } from "./live-subscription.ts";
import { requireLiveSubscription } from "./live-subscription.ts";
import { takeOverSubscription } from "./take-over-subscription.ts";
import { withOwnAccount } from "./with-account.ts";

/**
 * The member's plan as the provider has it now. What an event that was lost would have told is taken over first, so
 * that nobody changes a plan that has ended.
 * @throws AppError NO_SUBSCRIPTION | PAYMENTS_UNAVAILABLE | RATE_LIMITED | CONFLICT
 */
export async function freshSubscription(ctx: MemberContext): Promise<SubscriptionRow> {
  await limitCalls(ctx);
  const { stripeSubscriptionId } = await requireLiveSubscription(ctx.db, ctx.userId);
  await withOwnAccount(ctx, (effects) => takeOverSubscription(effects, stripeSubscriptionId));
  return requireLiveSubscription(ctx.db, ctx.userId);
}
