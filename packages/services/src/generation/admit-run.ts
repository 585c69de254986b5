import type { Config } from "@static-engine/contracts";
import { AppError, JobId, Language } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import type { Request } from "./find-by-key.ts";
import { sameRequest } from "./find-by-key.ts";

const AccountRow = z.object({
  status: z.string(),
  locale: Language,
  recent_runs: z.number().int(),
  open_runs: z.number().int(),
  // Of a tier that is gone.
  concurrent_runs: z.number().int().nullable(),
  models: z.array(z.string()).nullable(),
  known_id: JobId.nullable(),
  known_hash: z.string().nullable(),
});

/** What decides about a member's purchase, as it is while their account is locked. */
export type Account = {
  language: Language;
  /** Runs ordered within the last minute. */
  recentRuns: number;
  /** Runs that wait or work; fixes of one ad are not counted. */
  openRuns: number;
  /** Runs that the tier has at once. */
  concurrentRuns: number;
  /** Levels of models that the tier includes. */
  levels: readonly string[];
  /** The run that this request has started before. */
  replayed: JobId | null;
};

/**
 * Serialises a member's purchases until the transaction ends: a second click waits here and then finds the first one's
 * run. @throws AppError ACCOUNT_SUSPENDED | FORBIDDEN once it is closed | IDEMPOTENCY_MISMATCH
 */
export async function lockAccount(tx: Tx, ctx: MemberContext, request?: Request): Promise<Account> {
  const [row] = await tx.execute(
    sql`select * from lock_account(${ctx.userId}, ${request?.idempotencyKey ?? null})`,
  );
  const account = AccountRow.parse(row);
  if (account.status === "suspended") {
    throw new AppError(
      "ACCOUNT_SUSPENDED",
      "This account is suspended. Write to support to have it looked at. Nothing was charged.",
    );
  }
  if (account.status !== "active") {
    // Not that nobody is signed in: an admin may be who asks.
    throw new AppError("FORBIDDEN", "This account is closed. Nothing was charged.");
  }
  const known = account.known_id && { id: account.known_id, requestHash: account.known_hash };
  return {
    language: account.locale,
    recentRuns: account.recent_runs,
    openRuns: account.open_runs,
    concurrentRuns: account.concurrent_runs ?? 1,
    levels: account.models ?? [],
    replayed: request && known ? sameRequest(known, request) : null,
  };
}

/** Refuses a run above the rate or above what the tier runs at once. @throws AppError RATE_LIMITED | TOO_MANY_RUNS */
export function assertMayRun(account: Account, config: Config): void {
  const perMinute = config["generation.runs_per_minute"];
  if (account.recentRuns >= perMinute) {
    throw new AppError(
      "RATE_LIMITED",
      `${perMinute} runs a minute are the limit. Try again in a minute. Nothing was charged.`,
      { details: { limit: perMinute, retryAfterSeconds: 60 } },
    );
  }
  assertFreePlace(account);
}

/** Refuses a run above what the tier runs at once. @throws AppError TOO_MANY_RUNS */
export function assertFreePlace({ openRuns, concurrentRuns: limit }: Account): void {
  if (openRuns < limit) return;
  throw new AppError(
    "TOO_MANY_RUNS",
    `Your plan makes ${limit} runs at once. Wait until one has ended. Nothing was charged.`,
    { details: { limit } },
  );
}

/** The next short number of the member's runs, for the statement that makes the run. */
export function nextRunNumber(ctx: MemberContext) {
  return sql<number>`next_run_number(${ctx.userId})`;
}
