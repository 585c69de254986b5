import type { MemberEventBody, SlotStage } from "@static-engine/contracts";
import { AdId, JobId, UserId } from "@static-engine/contracts";
import { generatedAds } from "@static-engine/db/schema";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { ServiceContext } from "../context.ts";

export type ClaimedSlot = { id: string; jobId: string; userId: string; slot: number; fence: number };

const Kept = z.array(z.object({ kept: z.boolean() }));

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
  { done, total, model = null }: { done: number; total: number; model?: string | null },
): Promise<void> {
  const body: MemberEventBody = {
    type: "generation.progress",
    jobId: JobId.parse(slot.jobId),
    adId: AdId.parse(slot.id),
    slot: slot.slot,
    stage,
    done,
    total,
    headline: null,
    model,
  };
  const rows = await ctx.db.execute(
    sql`select note_progress(${slot.id}, ${slot.fence}, ${stage}, ${done}, ${total}, ${model},
      ${JSON.stringify(body)}::jsonb) as kept`,
  );
  const [row] = Kept.parse([...rows]);
  if (!row?.kept) throw new LostSlotError(slot);
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
