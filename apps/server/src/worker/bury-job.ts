import { AppErrorCode } from "@static-engine/contracts";
import { fillSlot, fixAd, planRun, renderVersion, runReflow, testPrompt } from "@static-engine/jobs";
import type { ServiceContext } from "@static-engine/services";
import {
  describeFailure,
  failFix,
  failPromptTest,
  failReflow,
  failSlots,
  failVersion,
} from "@static-engine/services";
import { z } from "zod";

type DeadJob = { job: string; payload: unknown; error: unknown };

/** An error of the contract as the queue stored it. */
const StoredError = z.object({ code: AppErrorCode, userMessage: z.string() });

function readFailure(error: unknown) {
  const known = StoredError.safeParse(error);
  return known.success ? { code: known.data.code, message: known.data.userMessage } : describeFailure(null);
}

/** Ends what a dead job was to make, so that no run waits for it and its credits go back. */
export async function buryJob(ctx: ServiceContext, dead: DeadJob): Promise<void> {
  ctx.log.error({ job: dead.job, payload: dead.payload, error: dead.error }, "a job used up its tries");
  const failure = readFailure(dead.error);
  if (dead.job === fixAd.name) {
    await failFix(ctx, fixAd.payload.parse(dead.payload).runId, failure);
    return;
  }
  if (dead.job === testPrompt.name) {
    await failPromptTest({ ctx, input: testPrompt.payload.parse(dead.payload) });
    return;
  }
  const slot = fillSlot.payload.safeParse(dead.payload);
  if (slot.success) {
    const { runId, ...only } = slot.data;
    await failSlots(ctx, runId, failure, only);
    return;
  }
  const version = renderVersion.payload.safeParse(dead.payload);
  if (version.success) {
    await failVersion(ctx, version.data);
    return;
  }
  const reflow = runReflow.payload.safeParse(dead.payload);
  if (reflow.success) {
    await failReflow(ctx, reflow.data.reflowId);
    return;
  }
  const run = planRun.payload.safeParse(dead.payload);
  if (run.success) await failSlots(ctx, run.data.runId, failure, { attempt: run.data.attempt });
}
