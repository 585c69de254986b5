import type { JobId, LedgerReason, UserId } from "@static-engine/contracts";
import type { Drizzle, Tx } from "@static-engine/db";
import { sql } from "drizzle-orm";
import { z } from "zod";

type Executor = Pick<Drizzle | Tx, "execute">;

const Credits = z.number().int();
const HoldRow = z.object({
  status: z.enum(["held", "known", "insufficient", "frozen"]),
  hold_id: z.string().nullable(),
  available: Credits,
  held: Credits,
});
const EndedRow = z.object({ ended_now: z.boolean(), settled: Credits, released: Credits });
const GrantRow = z.object({ id: z.string() });
const ExpiredRow = z.object({ expired: Credits });
const AdjustedRow = z.object({ applied: Credits, shortfall: Credits });
const CarriedRow = z.object({ carried: Credits });
const ReversedRow = z.object({ reversed: Credits, shortfall: Credits });
export type HoldResult = {
  status: "held" | "known" | "insufficient" | "frozen";
  holdId: string | null;
  available: number;
  held: number;
};

/** Gives credits once per key. Answers with the grant's id. */
export async function grantCredits(
  db: Executor,
  input: {
    userId: UserId;
    amount: number;
    source: string;
    key: string;
    expiresAt?: Date | null;
    /** What is left at the next period is kept for that one. */
    rollsOver?: boolean;
  },
): Promise<string> {
  const [row] = await db.execute(sql`select grant_credits(${input.userId}, ${input.amount}, ${input.source},
    ${input.key}, ${input.expiresAt?.toISOString() ?? null}, ${input.rollsOver ?? false}) as id`);
  return GrantRow.parse(row).id;
}

/** Reserves credits in one round trip. `insufficient` writes nothing and tells what is available. */
export async function holdCredits(
  db: Executor,
  input: {
    userId: UserId;
    amount: number;
    key: string;
    reason: LedgerReason;
    jobId: JobId | null;
    expiresAt: Date;
    now?: Date;
  },
): Promise<HoldResult> {
  const [row] =
    await db.execute(sql`select * from hold_credits(${input.userId}, ${input.amount}, ${input.key},
    ${input.reason}, ${input.jobId}, ${input.expiresAt.toISOString()}, ${input.now?.toISOString() ?? null})`);
  const { hold_id, ...rest } = HoldRow.parse(row);
  return { ...rest, holdId: hold_id };
}

/**
 * The same for so many minutes by the database's clock: a process whose clock is wrong must not make holds that end at
 * once, or never.
 */
export async function holdCreditsFor(
  db: Executor,
  input: { userId: UserId; amount: number; key: string; reason: LedgerReason; jobId: JobId; minutes: number },
): Promise<HoldResult> {
  const [row] = await db.execute(sql`select h.* from clock_timestamp() as now, hold_credits(${input.userId},
    ${input.amount}, ${input.key}, ${input.reason}, ${input.jobId},
    now + make_interval(mins => ${input.minutes}), now) h`);
  const { hold_id, ...rest } = HoldRow.parse(row);
  return { ...rest, holdId: hold_id };
}

/** Ends a hold once: `settle` credits are spent, the rest goes back. A second call tells how it ended. */
export async function endHold(
  db: Executor,
  input: { holdId: string; settle: number; reason: LedgerReason; graceDays?: number; now?: Date },
): Promise<{ endedNow: boolean; settled: number; released: number }> {
  const [row] = await db.execute(sql`select * from end_hold(${input.holdId}, ${input.settle}, ${input.reason},
    make_interval(days => ${input.graceDays ?? 7}), ${input.now?.toISOString() ?? null})`);
  const { ended_now, ...rest } = EndedRow.parse(row);
  return { endedNow: ended_now, ...rest };
}

/** Takes what is left of this member's grants past their date; answers with how much that was. */
export async function expireCredits(db: Executor, input: { userId: UserId; now?: Date }): Promise<number> {
  const [row] = await db.execute(
    sql`select expire_credits(${input.userId}, ${input.now?.toISOString() ?? null}) as expired`,
  );
  return ExpiredRow.parse(row).expired;
}

/** Corrects a balance by hand, once per key. Never goes below zero; the shortfall is what could not be taken. */
export async function adjustCredits(
  db: Executor,
  input: { userId: UserId; delta: number; key: string; reason: string },
): Promise<{ applied: number; shortfall: number }> {
  const [row] = await db.execute(
    sql`select * from adjust_credits(${input.userId}, ${input.delta}, ${input.key}, ${input.reason})`,
  );
  return AdjustedRow.parse(row);
}

/** Carries what is unspent of the former period into the next, once and up to `cap`; answers with how much. */
export async function rollOverCredits(
  db: Executor,
  input: { userId: UserId; cap: number; expiresAt: Date; now: Date },
): Promise<number> {
  const [row] = await db.execute(
    sql`select roll_over_credits(${input.userId}, ${input.cap}, ${input.expiresAt.toISOString()},
      ${input.now.toISOString()}) as carried`,
  );
  return CarriedRow.parse(row).carried;
}

/** Stops or allows spending; what is held already goes on. */
export async function freezeSpending(
  db: Executor,
  input: { userId: UserId; isFrozen: boolean },
): Promise<void> {
  await db.execute(sql`select ledger_lock(${input.userId})`);
  await db.execute(
    sql`update credit_balances set is_frozen = ${input.isFrozen} where user_id = ${input.userId}`,
  );
}

/** Takes a grant back as far as it is unspent, once per key. */
export async function reverseGrant(
  db: Executor,
  input: { grantId: string; amount: number; key: string; reason: LedgerReason },
): Promise<{ reversed: number; shortfall: number }> {
  const [row] = await db.execute(
    sql`select * from reverse_grant(${input.grantId}, ${input.amount}, ${input.key}, ${input.reason})`,
  );
  return ReversedRow.parse(row);
}
