import type { DeadJobs, QueueStats, RedriveInput } from "@static-engine/contracts";
import { AppError, JobId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { fillSlot, fixAd, planRun } from "@static-engine/jobs";
import { z } from "zod";
import type { AdminContext } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { retryFailed } from "../../generation/retry-failed.ts";
import { recordAudit } from "../record-audit.ts";
import { findOwner } from "./steer-run.ts";

const SHOWN = 100;

/** Depth and age of every queue. */
export async function readQueues({ ctx }: { ctx: AdminContext }): Promise<QueueStats> {
  return { items: await ctx.queue.stats(ctx.db) };
}

/** Jobs whose tries are used up. */
export async function listDeadJobs({ ctx }: { ctx: AdminContext }): Promise<DeadJobs> {
  return { items: await ctx.queue.dead(ctx.db, SHOWN) };
}

/**
 * Lets a dead job run once more. The run of a job that makes ads has ended with it and its credits went back, so such a
 * run is retried under its member's own rules: alone, the job would find nothing to do.
 * @throws AppError NOT_FOUND if it is not dead, as after a second press | CONFLICT | FIX_NOT_POSSIBLE | as `retryFailed`
 */
export async function redriveJob({ ctx, input }: { ctx: AdminContext; input: RedriveInput }): Promise<void> {
  const payload = await ctx.queue.deadPayload(ctx.db, input.queue, input.id);
  if (payload === undefined) throw notFound("job");
  if (input.queue === fixAd.name) {
    throw new AppError(
      "FIX_NOT_POSSIBLE",
      "This fix has ended and its credits went back. Its member can order it again.",
    );
  }
  const run = MAKES_ADS.has(input.queue) ? OfRun.safeParse(payload) : null;
  const retried = run?.success ? await retryRun(ctx, input, run.data.runId) : false;
  if (!retried) await ctx.db.transaction((tx) => sendAgain(ctx, tx, input));
}

const MAKES_ADS: ReadonlySet<string> = new Set([planRun.name, fillSlot.name]);
const OfRun = z.object({ runId: JobId });

async function sendAgain(ctx: AdminContext, tx: Tx, input: RedriveInput): Promise<void> {
  if (!(await ctx.queue.redrive(tx, input.queue, input.id))) throw notFound("job");
  await recordAudit(ctx, tx, {
    action: "queue.redrive",
    subject: { type: "job", id: input.id },
    before: { queue: input.queue, state: "dead" },
    after: { state: "waiting" },
  });
}

/** False where nothing of the run is lost any more. @throws AppError CONFLICT while it is being made */
async function retryRun(ctx: AdminContext, input: RedriveInput, id: JobId): Promise<boolean> {
  const { userId, status } = await findOwner(ctx, id);
  if (status === "pending" || status === "processing") {
    throw new AppError(
      "CONFLICT",
      "The run of this job is being made. Send the job again once it has ended.",
    );
  }
  try {
    const alongside = (tx: Tx) => sendAgain(ctx, tx, input);
    await retryFailed({ ctx: { ...ctx, userId }, input: { id }, alongside });
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "NOTHING_TO_RETRY") return false;
    throw error;
  }
}
