import type { CopyVariation } from "@static-engine/contracts";
import { AdId, AppError, JobId, UserId } from "@static-engine/contracts";
import { generatedAds, generationJobs } from "@static-engine/db/schema";
import { fillSlot } from "@static-engine/jobs";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { RunReference, ServiceContext } from "../context.ts";
import { appendEvent } from "../events/append-event.ts";
import { describeFailure, failSlots } from "./end-slot.ts";
import type { UnwrittenSlots } from "./write-copy.ts";
import { writeCopy } from "./write-copy.ts";

type JobRow = typeof generationJobs.$inferSelect;

async function claimRun(ctx: ServiceContext, runId: JobId): Promise<JobRow | null> {
  const now = sql`clock_timestamp()`;
  const [job] = await ctx.db
    .update(generationJobs)
    .set({
      status: "processing",
      stage: "writing",
      heartbeatAt: now,
      startedAt: sql`coalesce(${generationJobs.startedAt}, clock_timestamp())`,
    })
    .where(
      and(
        eq(generationJobs.id, runId),
        inArray(generationJobs.status, ["pending", "processing"]),
        isNull(generationJobs.cancelRequestedAt),
      ),
    )
    .returning();
  return job ?? null;
}

/** Slots that still wait for their words. */
async function readUnwritten(ctx: ServiceContext, { runId, attempt }: RunReference): Promise<UnwrittenSlots> {
  const rows = await ctx.db
    .select({ slot: generatedAds.slot })
    .from(generatedAds)
    .where(
      and(
        eq(generatedAds.jobId, runId),
        eq(generatedAds.attempt, attempt),
        eq(generatedAds.status, "pending"),
        isNull(generatedAds.copy),
      ),
    )
    .orderBy(generatedAds.slot);
  return { slots: rows.map((row) => row.slot), attempt };
}

async function announceWriting(ctx: ServiceContext, job: JobRow, slots: number[]): Promise<void> {
  const userId = UserId.parse(job.userId);
  await ctx.db.transaction(async (tx) => {
    await tx
      .update(generatedAds)
      .set({ stage: "writing" })
      .where(
        and(
          eq(generatedAds.jobId, job.id),
          eq(generatedAds.status, "pending"),
          inArray(generatedAds.slot, slots),
        ),
      );
    await appendEvent(tx, userId, {
      type: "generation.progress",
      jobId: JobId.parse(job.id),
      adId: null,
      slot: null,
      stage: "writing",
      done: 0,
      total: slots.length,
      headline: null,
    });
  });
  ctx.hints.notify(userId);
}

/** Stores the words and queues the slot, once: a second delivery of this job finds the slot written. */
async function queueSlots(
  ctx: ServiceContext,
  job: JobRow,
  variations: CopyVariation[],
  attempt: number,
): Promise<void> {
  const userId = UserId.parse(job.userId);
  const jobId = JobId.parse(job.id);
  await ctx.db.transaction(async (tx) => {
    const written: { adId: AdId; slot: number; headline: string }[] = [];
    // All ads first, in slot order, and the event counter last: the order that every writer keeps.
    for (const { slot, angle, copy, scenePrompt } of [...variations].sort((a, b) => a.slot - b.slot)) {
      const [ad] = await tx
        .update(generatedAds)
        .set({ angle, copy, imagePrompt: scenePrompt, stage: "waiting" })
        .where(
          and(
            eq(generatedAds.jobId, job.id),
            eq(generatedAds.slot, slot),
            eq(generatedAds.attempt, attempt),
            eq(generatedAds.status, "pending"),
            isNull(generatedAds.copy),
          ),
        )
        .returning({ id: generatedAds.id });
      if (ad) written.push({ adId: AdId.parse(ad.id), slot, headline: copy.headline });
    }
    for (const { adId } of written) await ctx.queue.send(tx, fillSlot, { runId: jobId, adId, attempt });
    for (const { adId, slot, headline } of written) {
      await appendEvent(tx, userId, {
        type: "generation.progress",
        jobId,
        adId,
        slot,
        stage: "waiting",
        done: 0,
        total: 3,
        headline,
      });
    }
  });
  ctx.hints.notify(userId);
}

/** First step of a run: the words of all its open slots, then one job per slot. Safe to run twice. */
export async function planRunSlots({
  ctx,
  input,
  signal,
}: {
  ctx: ServiceContext;
  input: RunReference;
  signal: AbortSignal;
}): Promise<void> {
  const job = await claimRun(ctx, input.runId);
  if (!job) return;
  const unwritten = await readUnwritten(ctx, input);
  const { slots } = unwritten;
  if (slots.length === 0) return;
  await announceWriting(ctx, job, slots);
  const variations = await writeCopy(ctx, job, unwritten, signal).catch(async (error: unknown) => {
    if (!(error instanceof AppError) || error.retryable) throw error;
    await failSlots(ctx, input.runId, describeFailure(error), { attempt: input.attempt });
    return null;
  });
  if (!variations) return;
  const written = new Set(variations.map((variation) => variation.slot));
  if (slots.some((slot) => !written.has(slot))) {
    throw new AppError(
      "PROVIDER_FAILED",
      "The copywriter left out a variation. Retry it. You were not charged.",
    );
  }
  await queueSlots(ctx, job, variations, input.attempt);
}
