import type { Config, JobId } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { generationJobs } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { holdCredits } from "../credits/ledger.ts";
import { readDatabaseClock } from "../database-clock.ts";

/**
 * Holds the credits of one attempt of a run and notes the hold on it. A run that costs nothing has no hold.
 * @throws AppError INSUFFICIENT_CREDITS with how many are missing | SPENDING_FROZEN
 */
export async function holdForRun(
  tx: Tx,
  ctx: MemberContext,
  config: Config,
  { jobId, amount, attempt }: { jobId: JobId; amount: number; attempt: number },
): Promise<void> {
  if (amount === 0) return;
  // A process whose clock is wrong must not make holds that end at once, or never.
  const now = await readDatabaseClock(tx);
  const hold = await holdCredits(tx, {
    userId: ctx.userId,
    amount,
    key: `run:${jobId}:${attempt}`,
    reason: attempt === 1 ? "run" : "retry",
    jobId,
    expiresAt: new Date(now.getTime() + config["credits.hold_minutes"] * 60_000),
    now,
  });
  if (hold.status === "frozen") {
    throw new AppError(
      "SPENDING_FROZEN",
      "A payment of this account is disputed, so credits wait until that is settled. Nothing was charged.",
    );
  }
  if (hold.status === "insufficient") {
    const short = amount - hold.available;
    throw new AppError(
      "INSUFFICIENT_CREDITS",
      `This run takes ${amount} credits and you have ${hold.available}: ${short} short. Nothing was charged.`,
      { details: { cost: amount, available: hold.available, short } },
    );
  }
  await tx.update(generationJobs).set({ holdId: hold.holdId }).where(eq(generationJobs.id, jobId));
}
