import { JobId } from "@static-engine/contracts";
import { generationJobs } from "@static-engine/db/schema";
import { and, inArray, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { failFix } from "../fix/end-fix.ts";
import { failSlots } from "./end-slot.ts";

const WAITING_MINUTES = 120;
const INTERRUPTED = {
  code: "UNAVAILABLE" as const,
  message: "The run was interrupted. Retry it. You were not charged.",
};

/** Ends runs that nobody has worked on for too long. Their credits go back. Answers with how many. */
export async function sweepStaleRuns({ ctx }: { ctx: ServiceContext }): Promise<number> {
  const config = await ctx.config();
  const stale = await ctx.db
    .select({ id: generationJobs.id, kind: generationJobs.kind })
    .from(generationJobs)
    .where(
      and(
        inArray(generationJobs.status, ["pending", "processing"]),
        // A run that only waits in the queue gives no sign of life, so it is given much longer.
        sql`coalesce(${generationJobs.heartbeatAt}, ${generationJobs.createdAt}) < now() - make_interval(mins =>
          case when ${generationJobs.status} = 'pending' then ${WAITING_MINUTES}::int
          else ${config["generation.stale_minutes"]}::int end)`,
      ),
    )
    .limit(200);
  for (const { id, kind } of stale) {
    ctx.log.warn({ runId: id }, "a run went silent and is ended");
    // One run that cannot be ended must not keep the others waiting.
    const runId = JobId.parse(id);
    const ended = kind === "fix" ? failFix(ctx, runId, INTERRUPTED) : failSlots(ctx, runId, INTERRUPTED);
    await ended.catch((error: unknown) => {
      ctx.log.error({ err: error, runId: id }, "a silent run could not be ended");
    });
  }
  return stale.length;
}
