import type { UserId } from "@static-engine/contracts";
import { JobId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { generatedAds, generationJobs, reflows } from "@static-engine/db/schema";
import { and, asc, eq, inArray, or } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";
import { cancelFixNow } from "../../fix/end-fix.ts";
import { cancelRunNow } from "../../generation/cancel-run.ts";
import { announceReflow } from "../../reflow/read-reflow.ts";

const OPEN = ["pending", "processing"] as const;

/** In the order that every writer of several keeps: ads run by run, runs, and only then the balance. */
async function lockOpenRuns(tx: Tx, userId: UserId) {
  const open = and(eq(generationJobs.userId, userId), inArray(generationJobs.status, [...OPEN]));
  const ids = tx.select({ id: generationJobs.id }).from(generationJobs).where(open);
  const targets = tx.select({ id: generationJobs.targetAdId }).from(generationJobs).where(open);
  await tx
    .select({ id: generatedAds.id })
    .from(generatedAds)
    .where(or(inArray(generatedAds.jobId, ids), inArray(generatedAds.id, targets)))
    .orderBy(asc(generatedAds.jobId), asc(generatedAds.slot))
    .for("update");
  return tx
    .select({ id: generationJobs.id, kind: generationJobs.kind })
    .from(generationJobs)
    .where(open)
    .orderBy(asc(generationJobs.id))
    .for("update");
}

async function cancelReflows(ctx: ServiceContext, tx: Tx, userId: UserId): Promise<number> {
  const stopped = await tx
    .update(reflows)
    .set({ status: "canceled", finishedAt: ctx.clock.now() })
    .where(and(eq(reflows.userId, userId), eq(reflows.status, "running")))
    .returning();
  for (const row of stopped) await announceReflow(tx, row);
  return stopped.length;
}

/**
 * Ends all that runs for a member: what has passed is settled, what is held besides goes back, and workers find their
 * writes refused. Done twice it changes nothing the second time. Answers with how many runs it ended.
 */
export async function stopRuns({
  ctx,
  input: { userId },
}: {
  ctx: ServiceContext;
  input: { userId: UserId };
}): Promise<number> {
  const ended = await ctx.db.transaction(async (tx) => {
    const runs = await lockOpenRuns(tx, userId);
    for (const { id, kind } of runs) {
      const runId = JobId.parse(id);
      if (kind === "fix") await cancelFixNow(tx, runId);
      else await cancelRunNow(tx, runId, ctx.clock.now());
    }
    return runs.length + (await cancelReflows(ctx, tx, userId));
  });
  ctx.hints.notify(userId);
  return ended;
}
