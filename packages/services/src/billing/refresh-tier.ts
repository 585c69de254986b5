import { subscriptions, users } from "@static-engine/db/schema";
import { and, eq, gt, inArray, ne, or } from "drizzle-orm";
import type { AccountEffects } from "./with-account.ts";

const FREE = "free";

/** The member's plan follows from what is paid, or in grace after a payment that failed. */
export async function refreshTier({ ctx, tx, userId, changed }: AccountEffects): Promise<void> {
  const [paid] = await tx
    .select({ tierId: subscriptions.tierId })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.userId, userId),
        eq(subscriptions.isDuplicate, false),
        or(
          inArray(subscriptions.status, ["active", "trialing"]),
          and(eq(subscriptions.status, "past_due"), gt(subscriptions.graceUntil, ctx.clock.now())),
        ),
      ),
    )
    .orderBy(subscriptions.createdAt)
    .limit(1);
  const tierId = paid?.tierId ?? FREE;
  const moved = await tx
    .update(users)
    .set({ tierId })
    .where(and(eq(users.id, userId), ne(users.tierId, tierId)))
    .returning({ id: users.id });
  if (moved.length > 0) changed.add("subscription");
}
