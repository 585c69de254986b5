import type { SlotStage } from "@static-engine/contracts";
import { AdId, JobId, UserId } from "@static-engine/contracts";
import { generatedAds, generationJobs } from "@static-engine/db/schema";
import { and, eq, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { appendEvent } from "../events/append-event.ts";

export type ClaimedSlot = { id: string; jobId: string; userId: string; slot: number; fence: number };

/** Thrown when somebody else owns the slot by now: its run was canceled, or another worker took it over. */
export class LostSlotError extends Error {
  constructor(slot: ClaimedSlot) {
    super(`slot ${slot.slot} of run ${slot.jobId} is not ours any more`);
    this.name = "LostSlotError";
  }
}

/** Notes what the slot's worker is doing now and tells the member. @throws LostSlotError */
export async function setStage(
  ctx: ServiceContext,
  slot: ClaimedSlot,
  stage: SlotStage,
  { model = null, ...progress }: { done: number; total: number; model?: string | null },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const [kept] = await tx
      .update(generatedAds)
      .set({ stage, stageDone: progress.done, stageTotal: progress.total, stageModel: model })
      .where(
        and(
          eq(generatedAds.id, slot.id),
          eq(generatedAds.fence, slot.fence),
          eq(generatedAds.status, "processing"),
        ),
      )
      .returning({ id: generatedAds.id });
    if (!kept) throw new LostSlotError(slot);
    await tx
      .update(generationJobs)
      .set({ heartbeatAt: sql`clock_timestamp()`, stage })
      .where(eq(generationJobs.id, slot.jobId));
    await appendEvent(tx, UserId.parse(slot.userId), {
      type: "generation.progress",
      jobId: JobId.parse(slot.jobId),
      adId: AdId.parse(slot.id),
      slot: slot.slot,
      stage,
      ...progress,
      headline: null,
      model,
    });
  });
  ctx.hints.notify(UserId.parse(slot.userId));
}

/** Looks whether the slot is still its worker's: before anything is bought for it. @throws LostSlotError */
export async function assertOurs(ctx: ServiceContext, slot: ClaimedSlot): Promise<void> {
  const [kept] = await ctx.db
    .select({ id: generatedAds.id })
    .from(generatedAds)
    .where(
      and(
        eq(generatedAds.id, slot.id),
        eq(generatedAds.fence, slot.fence),
        eq(generatedAds.status, "processing"),
      ),
    );
  if (!kept) throw new LostSlotError(slot);
}
