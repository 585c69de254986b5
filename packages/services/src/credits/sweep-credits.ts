import { UserId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import {
  adminSessions,
  bulkDownloads,
  creditGrants,
  creditHolds,
  generationJobs,
  rateLimits,
  sessions,
} from "@static-engine/db/schema";
import { and, eq, gt, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { appendCreditsChanged } from "../events/append-event.ts";
import { endHold, expireCredits } from "./ledger.ts";

/** A transaction of its own: one account that cannot be swept must not keep the others waiting. */
async function alone(ctx: ServiceContext, subject: object, work: (tx: Tx) => Promise<void>): Promise<void> {
  await ctx.db.transaction(work).catch((error: unknown) => {
    ctx.log.error({ err: error, ...subject }, "an account could not be swept");
  });
}

/** Members with a grant past its date lose what is left of it, each in a transaction of its own. */
async function expireDueGrants(ctx: ServiceContext): Promise<number> {
  const due = await ctx.db
    .selectDistinct({ userId: creditGrants.userId })
    .from(creditGrants)
    .where(and(gt(creditGrants.remaining, 0), lt(creditGrants.expiresAt, ctx.clock.now())))
    .limit(500);
  for (const row of due) {
    const userId = UserId.parse(row.userId);
    await alone(ctx, { userId }, async (tx) => {
      await expireCredits(tx, { userId, now: ctx.clock.now() });
      await appendCreditsChanged(tx, userId);
    });
    ctx.hints.notify(userId);
  }
  return due.length;
}

/** A hold whose run has ended or is gone goes back whole. A live run keeps its hold: the run's sweeper ends it. */
async function endOrphanHolds(ctx: ServiceContext): Promise<number> {
  const orphans = await ctx.db
    .select({ id: creditHolds.id, userId: creditHolds.userId })
    .from(creditHolds)
    .leftJoin(generationJobs, eq(generationJobs.id, creditHolds.jobId))
    .where(
      and(
        eq(creditHolds.state, "open"),
        lt(creditHolds.expiresAt, ctx.clock.now()),
        or(isNull(generationJobs.id), inArray(generationJobs.status, ["completed", "failed", "canceled"])),
      ),
    )
    .limit(500);
  for (const { id, userId } of orphans) {
    const owner = UserId.parse(userId);
    await alone(ctx, { holdId: id }, async (tx) => {
      await endHold(tx, { holdId: id, settle: 0, reason: "hold_expired", now: ctx.clock.now() });
      await appendCreditsChanged(tx, owner);
    });
    ctx.hints.notify(owner);
  }
  return orphans.length;
}

/** Credits past their date, holds nobody will end, and short-lived rows whose time is over. */
export async function sweepCredits({
  ctx,
}: {
  ctx: ServiceContext;
}): Promise<{ expired: number; ended: number }> {
  const expired = await expireDueGrants(ctx);
  const ended = await endOrphanHolds(ctx);
  await ctx.db.delete(rateLimits).where(lt(rateLimits.windowStart, sql`now() - interval '1 day'`));
  await ctx.db.delete(bulkDownloads).where(lt(bulkDownloads.expiresAt, ctx.clock.now()));
  await ctx.db.delete(adminSessions).where(lt(adminSessions.expiresAt, ctx.clock.now()));
  await ctx.db.delete(sessions).where(lt(sessions.expiresAt, ctx.clock.now()));
  return { expired, ended };
}
