import { AdId, JobId, UserId } from "@static-engine/contracts";
import { generatedAds, generationJobs } from "@static-engine/db/schema";
import { fillSlot } from "@static-engine/jobs";
import { and, eq, exists, inArray, isNull, sql } from "drizzle-orm";
import type { RunReference, ServiceContext } from "../context.ts";
import type { WrittenCopy } from "../copy/write-with-model.ts";
import { appendEvent } from "../events/append-event.ts";
import { describeFailure, failSlots, isFinal } from "./end-slot.ts";
import { withSignsOfLife } from "./run-signs.ts";
import type { UnwrittenSlots } from "./write-copy.ts";
import { writeCopy } from "./write-copy.ts";

type JobRow = typeof generationJobs.$inferSelect;

/** Slots that still wait for their words. */
function unwrittenSlots(ctx: ServiceContext, { runId, attempt }: RunReference) {
  return ctx.db
    .select({ slot: generatedAds.slot })
    .from(generatedAds)
    .where(
      and(
        eq(generatedAds.jobId, runId),
        eq(generatedAds.attempt, attempt),
        eq(generatedAds.status, "pending"),
        isNull(generatedAds.copy),
      ),
    );
}

/** Null where the run has ended, or where no slot of this attempt waits for words: a job of an earlier one changes nothing. */
async function claimRun(ctx: ServiceContext, { runId, attempt }: RunReference): Promise<JobRow | null> {
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
        exists(unwrittenSlots(ctx, { runId, attempt })),
      ),
    )
    .returning();
  return job ?? null;
}

type Writer = { stage: "writing" | "retrying"; model: string | null };

async function announceWriting(
  ctx: ServiceContext,
  job: JobRow,
  slots: number[],
  { stage, model }: Writer,
): Promise<void> {
  const userId = UserId.parse(job.userId);
  await ctx.db.transaction(async (tx) => {
    await tx
      .update(generatedAds)
      .set({ stage, stageModel: model })
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
      stage,
      done: 0,
      total: slots.length,
      headline: null,
      model,
    });
  });
  ctx.hints.notify(userId);
}

/** Stores the words and queues the slot, once: a second delivery of this job finds the slot written. */
async function queueSlots(
  ctx: ServiceContext,
  job: JobRow,
  { variations, madeBy }: WrittenCopy,
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
        .set({
          angle,
          copy,
          imagePrompt: scenePrompt,
          stage: "waiting",
          stageModel: null,
          madeWith: { copy: madeBy },
        })
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
    const slots = written.map(({ adId }) => ({ runId: jobId, adId, attempt }));
    if (slots.length > 0) await ctx.queue.sendAll(tx, fillSlot, slots, { priority: job.priority });
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
  const job = await claimRun(ctx, input);
  if (!job) return;
  const rows = await unwrittenSlots(ctx, input).orderBy(generatedAds.slot);
  const slots = rows.map(({ slot }) => slot);
  if (slots.length === 0) return;
  const unwritten: UnwrittenSlots = { slots, attempt: input.attempt };
  await announceWriting(ctx, job, slots, { stage: "writing", model: null });
  const onModel = ({ label }: { label: string }, isRetry: boolean) =>
    announceWriting(ctx, job, slots, { stage: isRetry ? "retrying" : "writing", model: label });
  const written = await withSignsOfLife(ctx, job.id, () =>
    writeCopy(ctx, job, unwritten, { signal, onModel }),
  ).catch(async (error: unknown) => {
    // Also where another delivery has just begun our step: should that one die, its words are the next try's to fetch.
    if (!isFinal(error)) throw error;
    await failSlots(ctx, input.runId, describeFailure(error), { attempt: input.attempt });
    return null;
  });
  if (!written) return;
  await queueSlots(ctx, job, written, input.attempt);
  if (written.faults.length === 0) return;
  ctx.log.warn({ runId: job.id, faults: written.faults }, "copy was not right after its repair");
  const { slot, faults } = written.faults[0] ?? { slot: 0, faults: [] };
  const message = `The words broke a rule and could not be put right (variation ${slot}: ${faults[0]}). Retry it, or say more in the notes. You were not charged.`;
  const wrong = written.faults.map((one) => one.slot);
  await failSlots(
    ctx,
    input.runId,
    { code: "COPY_INVALID", message },
    { attempt: input.attempt, slots: wrong },
  );
}
