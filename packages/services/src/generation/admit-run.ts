import type { Config } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { generationJobs, subscriptionTiers, userCounters, users } from "@static-engine/db/schema";
import { and, count, eq, gt, inArray, sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";

/**
 * Serialises a member's purchases: a second click waits here and then finds the first one's run. The member's row comes
 * first, and shared: whoever suspends them waits for this purchase, or this purchase finds them suspended.
 * @throws AppError ACCOUNT_SUSPENDED
 */
export async function lockAccount(tx: Tx, ctx: MemberContext): Promise<void> {
  const [member] = await tx
    .select({ status: users.status })
    .from(users)
    .where(eq(users.id, ctx.userId))
    .for("share");
  if (member?.status === "suspended") {
    throw new AppError(
      "ACCOUNT_SUSPENDED",
      "This account is suspended. Write to support to have it looked at. Nothing was charged.",
    );
  }
  await tx.execute(sql`select ledger_lock(${ctx.userId})`);
}

/**
 * Refuses a run above the rate or above what the tier runs at once. Call under the account lock. Answers with how many
 * runs the member has open.
 * @throws AppError RATE_LIMITED | TOO_MANY_RUNS
 */
export async function admitRun(tx: Tx, ctx: MemberContext, config: Config): Promise<number> {
  const minuteAgo = sql`now() - interval '1 minute'`;
  const [recent] = await tx
    .select({ runs: count() })
    .from(generationJobs)
    .where(
      and(
        eq(generationJobs.userId, ctx.userId),
        eq(generationJobs.kind, "create"),
        gt(generationJobs.createdAt, minuteAgo),
      ),
    );
  const perMinute = config["generation.runs_per_minute"];
  if ((recent?.runs ?? 0) >= perMinute) {
    throw new AppError(
      "RATE_LIMITED",
      `${perMinute} runs a minute are the limit. Try again in a minute. Nothing was charged.`,
      { details: { limit: perMinute, retryAfterSeconds: 60 } },
    );
  }
  return assertFreePlace(tx, ctx);
}

/**
 * Refuses a run above what the tier runs at once; fixes of one ad are not counted. Call under the account lock. Answers
 * with how many are open. @throws AppError TOO_MANY_RUNS
 */
export async function assertFreePlace(tx: Tx, ctx: MemberContext): Promise<number> {
  const [active] = await tx
    .select({ runs: count() })
    .from(generationJobs)
    .where(
      and(
        eq(generationJobs.userId, ctx.userId),
        inArray(generationJobs.kind, ["create", "regenerate"]),
        inArray(generationJobs.status, ["pending", "processing"]),
      ),
    );
  const [tier] = await tx
    .select({ limit: subscriptionTiers.concurrentRuns })
    .from(users)
    .innerJoin(subscriptionTiers, eq(subscriptionTiers.id, users.tierId))
    .where(eq(users.id, ctx.userId));
  const limit = tier?.limit ?? 1;
  if ((active?.runs ?? 0) >= limit) {
    throw new AppError(
      "TOO_MANY_RUNS",
      `Your plan makes ${limit} runs at once. Wait until one has ended. Nothing was charged.`,
      { details: { limit } },
    );
  }
  return active?.runs ?? 0;
}

/** The next short number of the member's runs. */
export async function nextRunNumber(tx: Tx, ctx: MemberContext): Promise<number> {
  const [row] = await tx
    .insert(userCounters)
    .values({ userId: ctx.userId, runNumber: 1 })
    .onConflictDoUpdate({
      target: userCounters.userId,
      set: { runNumber: sql`${userCounters.runNumber} + 1` },
    })
    .returning({ number: userCounters.runNumber });
  if (!row) throw new Error("an upserted counter was not returned");
  return row.number;
}
