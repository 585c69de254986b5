import type { AppErrorCode, MadeWith } from "@static-engine/contracts";
import { AdId, AppError, JobId, paintingCredits, UserId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { generatedAds, generationJobs } from "@static-engine/db/schema";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { appendEvent } from "../events/append-event.ts";
import { finishRunIfDone } from "./finish-run.ts";

export type SlotFailure = { code: AppErrorCode; message: string };

/** What a member is told about a failure: our own words for known kinds, a plain sentence for the rest. */
export function describeFailure(error: unknown): SlotFailure {
  if (error instanceof AppError) return { code: error.code, message: error.userMessage };
  return {
    code: "RENDER_FAILED",
    message: "This variation could not be made. Retry it. You were not charged.",
  };
}

/**
 * Whether doing the job again cannot help: our own refusals, and models that were asked as often as the policy
 * allows. Anything else may be a passing fault of this process, and the queue tries again.
 */
export function isFinal(error: unknown): error is AppError {
  return error instanceof AppError && (!error.retryable || error.code === "PROVIDER_FAILED");
}

async function countFailed(tx: Tx, runId: JobId): Promise<number> {
  return tx.$count(generatedAds, and(eq(generatedAds.jobId, runId), eq(generatedAds.status, "failed")));
}

type EndedSlot = { id: string; jobId: string; userId: string; slot: number; madeWith: MadeWith };

/** Locks the run, and counts an ad that has passed for good: it is paid for also once its owner has deleted it. */
async function lockAndCount(tx: Tx, { jobId, madeWith }: EndedSlot, passed: boolean): Promise<number> {
  const [job] = await tx.select().from(generationJobs).where(eq(generationJobs.id, jobId)).for("update");
  if (!job) throw new Error(`run ${jobId} is gone`);
  if (!passed) return job.delivered;
  const delivered = job.delivered + 1;
  const paintedCredits = job.paintedCredits + paintingCredits(job, madeWith);
  await tx.update(generationJobs).set({ delivered, paintedCredits }).where(eq(generationJobs.id, jobId));
  return delivered;
}

/**
 * Tells that a slot has ended, and ends the run if it was the last. Locks are taken in the order that every writer
 * keeps: ad, run, balance, event counter.
 */
export async function announceSlotEnd(tx: Tx, ad: EndedSlot, failure: SlotFailure | null): Promise<void> {
  const jobId = JobId.parse(ad.jobId);
  const delivered = await lockAndCount(tx, ad, failure === null);
  await tx.execute(sql`select ledger_lock(${ad.userId})`);
  await appendEvent(tx, UserId.parse(ad.userId), {
    type: "generation.single-completed",
    jobId,
    adId: AdId.parse(ad.id),
    slot: ad.slot,
    passed: failure === null,
    errorCode: failure?.code ?? null,
    errorMessage: failure?.message ?? null,
    delivered,
    failed: await countFailed(tx, jobId),
  });
  await finishRunIfDone(tx, jobId);
}

/** Locks a run's slots in one order, so that two who change several of them never wait for each other. */
export async function lockSlots(tx: Tx, runId: JobId): Promise<void> {
  await tx
    .select({ id: generatedAds.id })
    .from(generatedAds)
    .where(eq(generatedAds.jobId, runId))
    .orderBy(generatedAds.slot)
    .for("update");
}

/**
 * Ends open slots of a run as failed. The fence rises, so a worker that still makes one of them finds its write
 * refused. Slots that have ended stay as they are.
 */
export async function failSlots(
  ctx: ServiceContext,
  runId: JobId,
  failure: SlotFailure,
  only: { adId?: AdId; fence?: number; attempt?: number; slots?: number[] } = {},
): Promise<void> {
  const userId = await ctx.db.transaction(async (tx) => {
    await lockSlots(tx, runId);
    const ended = await tx
      .update(generatedAds)
      .set({
        status: "failed",
        stage: "failed",
        fence: sql`${generatedAds.fence} + 1`,
        errorCode: failure.code,
        errorMessage: failure.message,
        finishedAt: sql`clock_timestamp()`,
      })
      .where(
        and(
          eq(generatedAds.jobId, runId),
          inArray(generatedAds.status, ["pending", "processing"]),
          only.adId === undefined ? undefined : eq(generatedAds.id, only.adId),
          only.fence === undefined ? undefined : eq(generatedAds.fence, only.fence),
          only.attempt === undefined ? undefined : eq(generatedAds.attempt, only.attempt),
          only.slots === undefined ? undefined : inArray(generatedAds.slot, only.slots),
        ),
      )
      .returning();
    for (const ad of ended) await announceSlotEnd(tx, ad, failure);
    return ended[0]?.userId;
  });
  if (userId) ctx.hints.notify(UserId.parse(userId));
}
