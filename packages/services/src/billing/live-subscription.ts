import type { UserId } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import type { Drizzle, Tx } from "@static-engine/db";
import { subscriptions } from "@static-engine/db/schema";
import { and, asc, eq, inArray } from "drizzle-orm";

export type SubscriptionRow = typeof subscriptions.$inferSelect;

/** Statuses in which Stripe goes on billing. */
export const LIVE = ["trialing", "active", "past_due"] as const;

/** The member's plan, if there is one that is billed. The first bought counts; a second one is being undone. */
export async function findLiveSubscription(
  db: Pick<Drizzle | Tx, "select">,
  userId: UserId,
): Promise<SubscriptionRow | null> {
  const [row] = await db
    .select()
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.userId, userId),
        inArray(subscriptions.status, [...LIVE]),
        eq(subscriptions.isDuplicate, false),
      ),
    )
    .orderBy(asc(subscriptions.createdAt), asc(subscriptions.stripeSubscriptionId))
    .limit(1);
  return row ?? null;
}

/** @throws AppError NO_SUBSCRIPTION */
export async function requireLiveSubscription(
  db: Pick<Drizzle | Tx, "select">,
  userId: UserId,
): Promise<SubscriptionRow> {
  const row = await findLiveSubscription(db, userId);
  if (row) return row;
  throw new AppError("NO_SUBSCRIPTION", "There is no plan to change. Choose one first. Nothing was charged.");
}
