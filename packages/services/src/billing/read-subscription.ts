import type { Subscription, SubscriptionView } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { creditBalances } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import type { SubscriptionRow } from "./live-subscription.ts";
import { findLiveSubscription } from "./live-subscription.ts";

function toView(row: SubscriptionRow): SubscriptionView {
  const { nextTierId, nextInterval } = row;
  return {
    tier: row.tierId,
    interval: row.interval,
    status: row.status,
    amount: row.amount,
    currency: row.currency,
    periodStart: row.periodStart.toISOString(),
    periodEnd: row.periodEnd.toISOString(),
    endsAt: row.endsAt?.toISOString() ?? null,
    next:
      nextTierId && nextInterval
        ? { tier: nextTierId, interval: nextInterval, at: row.periodEnd.toISOString() }
        : null,
    graceUntil: row.graceUntil?.toISOString() ?? null,
  };
}

/** The member's plan as it stands; `null` on the free one. */
export async function readSubscription({ ctx }: { ctx: MemberContext }): Promise<Subscription> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const row = await findLiveSubscription(tx, ctx.userId);
    const [balance] = await tx
      .select({ isFrozen: creditBalances.isFrozen })
      .from(creditBalances)
      .where(eq(creditBalances.userId, ctx.userId));
    return {
      mode: ctx.payments.mode,
      subscription: row ? toView(row) : null,
      isFrozen: balance?.isFrozen ?? false,
    };
  });
}
