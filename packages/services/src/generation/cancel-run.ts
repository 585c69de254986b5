import type { GenerationStatus, JobId } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { asMember, elevate } from "@static-engine/db";
import { generatedAds, generationJobs } from "@static-engine/db/schema";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { lockSlots } from "./end-slot.ts";
import { finishRunIfDone } from "./finish-run.ts";
import { findRun, toStatus } from "./read-run.ts";

/**
 * Ends a run now: what has passed is settled, the rest goes back. Workers that still make a slot find their write
 * refused.
 * @throws AppError RUN_NOT_CANCELABLE if it has ended
 */
export async function cancelRun({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { id: JobId };
}): Promise<GenerationStatus> {
  const status = await asMember(ctx.db, ctx.userId, async (tx) => {
    await findRun(tx, input.id);
    return elevate(tx, ctx.userId, async () => {
      await lockSlots(tx, input.id);
      if (!(await cancelRunNow(tx, input.id, ctx.clock.now())))
        throw new AppError("RUN_NOT_CANCELABLE", "This run has already ended.");
      return toStatus(await findRun(tx, input.id));
    });
  });
  ctx.hints.notify(ctx.userId);
  return status;
}

/** The same inside a transaction that has locked the slots; false if the run has ended. */
export async function cancelRunNow(tx: Tx, runId: JobId, now: Date): Promise<boolean> {
  await tx
    .update(generatedAds)
    .set({ status: "canceled", stage: "canceled", fence: sql`${generatedAds.fence} + 1` })
    .where(and(eq(generatedAds.jobId, runId), inArray(generatedAds.status, ["pending", "processing"])));
  const [open] = await tx
    .update(generationJobs)
    .set({ cancelRequestedAt: now })
    .where(and(eq(generationJobs.id, runId), inArray(generationJobs.status, ["pending", "processing"])))
    .returning({ id: generationJobs.id });
  if (!open) return false;
  await finishRunIfDone(tx, runId);
  return true;
}
