import { subscriptions } from "@static-engine/db/schema";
import { and, eq, ne } from "drizzle-orm";
import { refreshTier } from "../refresh-tier.ts";
import type { AccountEffects } from "../with-account.ts";

/**
 * Somebody deleted the customer at the provider, and with it every plan. The id stays, so that late events still find
 * their account; the next purchase sees that it is dead and makes a new customer.
 */
export async function forgetCustomer(effects: AccountEffects): Promise<void> {
  const { tx, userId, ctx } = effects;
  await tx
    .update(subscriptions)
    .set({ status: "canceled", endedAt: ctx.clock.now(), graceUntil: null })
    .where(and(eq(subscriptions.userId, userId), ne(subscriptions.status, "canceled")));
  await refreshTier(effects);
}
