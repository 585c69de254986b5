import type { UserId } from "@static-engine/contracts";
import { sql } from "drizzle-orm";
import type { Drizzle, Tx } from "./client.ts";

/** Runs `work` under row-level security: it sees and changes rows of this member only. */
export function asMember<Result>(
  db: Drizzle,
  userId: UserId,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return db.transaction(async (tx) => {
    await becomeMember(tx, userId);
    return work(tx);
  });
}

async function becomeMember(tx: Tx, userId: UserId): Promise<void> {
  await tx.execute(
    sql`select set_config('role', 'static_engine_member', true), set_config('app.user_id', ${userId}, true)`,
  );
}

/**
 * Lets the system act inside a member's transaction, for what members never write themselves: ledger, events,
 * queue, runs. Afterwards the transaction is the member's again.
 */
export async function elevate<Result>(tx: Tx, userId: UserId, work: () => Promise<Result>): Promise<Result> {
  await tx.execute(sql`select set_config('role', 'none', true)`);
  const result = await work();
  await becomeMember(tx, userId);
  return result;
}

/**
 * Waits for several pieces of one transaction that need nothing of each other: their statements are sent together
 * instead of one for every answer. Ends when all have ended, with the first failure: a piece that goes on after the
 * transaction was given up would write outside of it.
 */
export async function together(work: readonly PromiseLike<unknown>[]): Promise<void> {
  const failures: unknown[] = [];
  await Promise.all(
    work.map(async (piece) => {
      try {
        await piece;
      } catch (error) {
        failures.push(error);
      }
    }),
  );
  if (failures.length > 0) throw failures[0];
}
