import type { Drizzle } from "@static-engine/db";
import { subscriptionTiers } from "@static-engine/db/schema";

const TIERS = [
  { id: "free", name: "Free", position: 0, monthlyCredits: 0, concurrentRuns: 3 },
  { id: "starter", name: "Starter", position: 1, monthlyCredits: 100, concurrentRuns: 3 },
  { id: "growth", name: "Growth", position: 2, monthlyCredits: 400, concurrentRuns: 6 },
  { id: "scale", name: "Scale", position: 3, monthlyCredits: 1200, concurrentRuns: 12 },
];

export async function seedTiers(db: Drizzle): Promise<void> {
  await db.insert(subscriptionTiers).values(TIERS).onConflictDoNothing();
}
