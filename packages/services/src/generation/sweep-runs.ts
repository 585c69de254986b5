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

/**
 * A run that only waits in the queue gives no sign of life, so it is given much longer: one that nobody has begun, and
 * one whose words are written while none of its variations is in anybody's hands.
 */
const onlyWaits = sql`(${generationJobs.status} = 'pending' or (
  exists (select from generated_ads a
    where a.job_id = ${generationJobs.id} and a.status = 'pending' and a.copy is not null)
  and not exists (select from generated_ads a
    where a.job_id = ${generationJobs.id} and a.status = 'processing')))`;

/** Ends runs that nobody has worked on for too long. Their credits go back. Answers with how many. */
export async function sweepStaleRuns({ ctx }: { ctx: ServiceContext }): Promise<number> {
  const config = await ctx.config();
  const stale = await ctx.db
    .select({ id: generationJobs.id, kind: generationJobs.kind })
    .from(generationJobs)
    .where(
      and(
        inArray(generationJobs.status, ["pending", "processing"]),
        sql`coalesce(${generationJobs.heartbeatAt}, ${generationJobs.createdAt}) < now() - make_interval(mins =>
          case when ${onlyWaits} then ${WAITING_MINUTES}::int
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
