import type { Generation, JobId } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { asMember, elevate } from "@static-engine/db";
import { generatedAds, generationJobs } from "@static-engine/db/schema";
import { planRun } from "@static-engine/jobs";
import { and, eq, inArray, max, sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { appendCreditsChanged } from "../events/append-event.ts";
import { enforceRateLimit } from "../rate-limit.ts";
import { assertFreePlace, lockAccount } from "./admit-run.ts";
import { lockSlots } from "./end-slot.ts";
import { holdForRun } from "./hold-for-run.ts";
import { findRun, toGeneration } from "./read-run.ts";
import { retryCost } from "./retry-cost.ts";

const RETRIES_PER_MINUTE = 12;

/**
 * Makes the failed and canceled variations of an ended run again. Holds exactly what they gave back, no more.
 * @param alongside what else is written if it is done, and only then
 * @throws AppError NOTHING_TO_RETRY | TOO_MANY_RUNS | INSUFFICIENT_CREDITS | RATE_LIMITED
 */
export async function retryFailed({
  ctx,
  input,
  alongside,
}: {
  ctx: MemberContext;
  input: { id: JobId };
  alongside?: (tx: Tx) => Promise<void>;
}): Promise<Generation> {
  await enforceRateLimit(ctx, `retry:${ctx.userId}`, { max: RETRIES_PER_MINUTE, windowSeconds: 60 });
  const config = await ctx.config();
  const run = await asMember(ctx.db, ctx.userId, async (tx) => {
    const { layout } = await findRun(tx, input.id);
    return elevate(tx, ctx.userId, async () => {
      await lockSlots(tx, input.id);
      const again = await tx
        .update(generatedAds)
        .set({
          status: "pending",
          stage: "waiting",
          stageDone: 0,
          stageTotal: 0,
          stageModel: null,
          madeWith: {},
          attempt: sql`${generatedAds.attempt} + 1`,
          fence: sql`${generatedAds.fence} + 1`,
          copy: null,
          errorCode: null,
          errorMessage: null,
          finishedAt: null,
        })
        .where(
          and(
            eq(generatedAds.jobId, input.id),
            inArray(generatedAds.status, ["failed", "canceled"]),
            inArray(
              generatedAds.jobId,
              tx
                .select({ id: generationJobs.id })
                .from(generationJobs)
                .where(inArray(generationJobs.status, ["completed", "failed", "canceled"])),
            ),
          ),
        )
        .returning({ slot: generatedAds.slot });
      const [job] = await tx
        .select()
        .from(generationJobs)
        .where(eq(generationJobs.id, input.id))
        .for("update");
      if (!job || again.length === 0 || !job.finishedAt) {
        throw new AppError("NOTHING_TO_RETRY", "Nothing of this run failed. Nothing was charged.");
      }
      const slots = again.map(({ slot }) => slot).sort();
      const account = await lockAccount(tx, ctx);
      assertFreePlace(account);
      const [attempts] = await tx
        .select({ last: max(generatedAds.attempt) })
        .from(generatedAds)
        .where(eq(generatedAds.jobId, input.id));
      const attempt = attempts?.last ?? 2;
      const holdId = await holdForRun(tx, ctx, config, {
        jobId: input.id,
        amount: retryCost(job, layout, slots),
        attempt,
        reason: "retry",
      });
      await tx
        .update(generationJobs)
        .set({
          holdId,
          status: "pending",
          stage: "waiting",
          released: 0,
          priority: -account.openRuns,
          cancelRequestedAt: null,
          // The old sign of life would let the sweeper end the new try before it begins.
          heartbeatAt: sql`clock_timestamp()`,
          finishedAt: null,
          errorCode: null,
          errorMessage: null,
        })
        .where(eq(generationJobs.id, input.id));
      await ctx.queue.send(tx, planRun, { runId: input.id, attempt }, { priority: -account.openRuns });
      await appendCreditsChanged(tx, ctx.userId, {
        type: "generation.started",
        jobId: input.id,
        number: job.number,
        slots,
      });
      await alongside?.(tx);
      return toGeneration(await findRun(tx, input.id));
    });
  });
  ctx.hints.notify(ctx.userId);
  return run;
}
