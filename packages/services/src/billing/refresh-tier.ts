import { sql } from "drizzle-orm";
import type { AccountEffects } from "./with-account.ts";

/** The member's plan follows from what is paid, or in grace after a payment that failed; otherwise it is the free one. */
export async function refreshTier({ ctx, tx, userId, changed }: AccountEffects): Promise<void> {
  const moved = await tx.execute(sql`
    update users u set tier_id = paid.tier_id from (select coalesce((
      select s.tier_id from subscriptions s
      where s.user_id = ${userId} and not s.is_duplicate and (s.status in ('active', 'trialing')
        or (s.status = 'past_due' and s.grace_until > ${ctx.clock.now().toISOString()}))
      order by s.created_at, s.stripe_subscription_id limit 1), 'free') as tier_id) paid
    where u.id = ${userId} and u.tier_id <> paid.tier_id returning u.id`);
  if (moved.length > 0) changed.add("subscription");
}
