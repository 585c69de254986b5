import type { DeadJobs, QueueStats, RedriveInput } from "@static-engine/contracts";
import type { AdminContext } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { recordAudit } from "../record-audit.ts";

const SHOWN = 100;

/** Depth and age of every queue. */
export async function readQueues({ ctx }: { ctx: AdminContext }): Promise<QueueStats> {
  return { items: await ctx.queue.stats(ctx.db) };
}

/** Jobs whose tries are used up. */
export async function listDeadJobs({ ctx }: { ctx: AdminContext }): Promise<DeadJobs> {
  return { items: await ctx.queue.dead(ctx.db, SHOWN) };
}

/** Lets a dead job run once more. @throws AppError NOT_FOUND if it is not dead, as after a second press */
export async function redriveJob({ ctx, input }: { ctx: AdminContext; input: RedriveInput }): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    if (!(await ctx.queue.redrive(tx, input.queue, input.id))) throw notFound("job");
    await recordAudit(ctx, tx, {
      action: "queue.redrive",
      subject: { type: "job", id: input.id },
      before: { queue: input.queue, state: "dead" },
      after: { state: "waiting" },
    });
  });
}
