import { fillSlot, planRun } from "@static-engine/jobs";
import type { ServiceContext } from "@static-engine/services";
import { describeFailure, failSlots } from "@static-engine/services";

type DeadJob = { job: string; payload: unknown; error: string };

/** What a member is told when every try of a job has failed. Storage trouble is named, since waiting helps. */
function readFailure(error: string) {
  if (error.includes("STORAGE_UNAVAILABLE")) {
    return {
      code: "STORAGE_UNAVAILABLE" as const,
      message: "The file store is full or does not answer. Retry in a minute. You were not charged.",
    };
  }
  return describeFailure(null);
}

/** Ends what a dead job was to make, so that no run waits for it and its credits go back. */
export async function buryJob(ctx: ServiceContext, dead: DeadJob): Promise<void> {
  ctx.log.error({ job: dead.job, payload: dead.payload, error: dead.error }, "a job used up its tries");
  const failure = readFailure(dead.error);
  const slot = fillSlot.payload.safeParse(dead.payload);
  if (slot.success) {
    await failSlots(ctx, slot.data.runId, failure, { adId: slot.data.adId });
    return;
  }
  const run = planRun.payload.safeParse(dead.payload);
  if (run.success) await failSlots(ctx, run.data.runId, failure);
}
