import { AppError } from "@static-engine/contracts";
import type { Drizzle, Tx } from "@static-engine/db";
import { subscriptionTiers } from "@static-engine/db/schema";
import { and, asc, eq } from "drizzle-orm";

type Reader = Pick<Drizzle | Tx, "select">;
export type Tier = typeof subscriptionTiers.$inferSelect;

/** The plans that can be had, cheapest first. */
export async function listTiers(db: Reader): Promise<Tier[]> {
  return db
    .select()
    .from(subscriptionTiers)
    .where(eq(subscriptionTiers.isOffered, true))
    .orderBy(asc(subscriptionTiers.position));
}

/** Every plan that there ever was: who has one that is not offered any more keeps what it gives. */
export async function listEveryTier(db: Reader): Promise<Tier[]> {
  return db.select().from(subscriptionTiers);
}

/** A plan that is sold. @throws AppError PLAN_UNAVAILABLE, for the free one too */
export async function findSoldTier(db: Reader, id: string): Promise<Tier> {
  const [tier] = await db
    .select()
    .from(subscriptionTiers)
    .where(and(eq(subscriptionTiers.id, id), eq(subscriptionTiers.isOffered, true)));
  if (!tier || tier.priceMonth === 0) {
    throw new AppError("PLAN_UNAVAILABLE", "This plan is not sold. Choose another one. Nothing was charged.");
  }
  return tier;
}

/** What a plan is called, also one that is not offered any more. */
export async function tierName(db: Reader, id: string): Promise<string> {
  const [tier] = await db
    .select({ name: subscriptionTiers.name })
    .from(subscriptionTiers)
    .where(eq(subscriptionTiers.id, id));
  return tier?.name ?? id;
}
