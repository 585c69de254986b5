import type { SlotStage } from "@static-engine/contracts";
import { AdId, JobId, UserId } from "@static-engine/contracts";
import { generatedAds, generationJobs } from "@static-engine/db/schema";
import { and, eq } from "drizzle-orm";
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
  progress: { done: number; total: number },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const [kept] = await tx
      .update(generatedAds)
      .set({ stage, stageDone: progress.done, stageTotal: progress.total })
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
      .set({ heartbeatAt: new Date(), stage })
      .where(eq(generationJobs.id, slot.jobId));
    await appendEvent(tx, UserId.parse(slot.userId), {
      type: "generation.progress",
      jobId: JobId.parse(slot.jobId),
      adId: AdId.parse(slot.id),
      slot: slot.slot,
      stage,
      ...progress,
      headline: null,
    });
  });
  ctx.hints.notify(UserId.parse(slot.userId));
}
