import type { Config, JobId, LedgerReason } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import type { MemberContext } from "../context.ts";
import { holdCreditsFor } from "../credits/ledger.ts";

/**
 * Holds the credits of one attempt of a run, which need not exist yet. Answers with the hold, null for a run that costs
 * nothing.
 * @throws AppError INSUFFICIENT_CREDITS with how many are missing | SPENDING_FROZEN
 */
export async function holdForRun(
  tx: Tx,
  ctx: MemberContext,
  config: Config,
  { jobId, amount, attempt, reason }: { jobId: JobId; amount: number; attempt: number; reason: LedgerReason },
): Promise<string | null> {
  if (amount === 0) return null;
  const hold = await holdCreditsFor(tx, {
    userId: ctx.userId,
    jobId,
    amount,
    key: `run:${jobId}:${attempt}`,
    reason,
    minutes: config["credits.hold_minutes"],
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
  return hold.holdId;
}
