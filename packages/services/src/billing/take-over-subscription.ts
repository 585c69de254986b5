import { AppError } from "@static-engine/contracts";
import { subscriptions } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import { convergeSubscription } from "./effects/converge-subscription.ts";
import { refreshTier } from "./refresh-tier.ts";
import type { AccountEffects } from "./with-account.ts";

/** Makes our row what the provider says. A plan that the provider does not know any more is no plan. */
export async function takeOverSubscription(effects: AccountEffects, id: string): Promise<void> {
  try {
    await convergeSubscription(effects, await effects.ctx.payments.readSubscription(id));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "NOT_FOUND") throw error;
    await effects.tx
      .update(subscriptions)
      .set({ status: "canceled", endedAt: effects.ctx.clock.now(), graceUntil: null })
      .where(eq(subscriptions.stripeSubscriptionId, id));
    await refreshTier(effects);
  }
}
