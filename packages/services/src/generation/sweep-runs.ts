import { JobId } from "@static-engine/contracts";
import { generationJobs } from "@static-engine/db/schema";
import { and, inArray, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { failSlots } from "./end-slot.ts";

/** Ends runs that nobody has worked on for too long. Their credits go back. Answers with how many. */
export async function sweepStaleRuns({ ctx }: { ctx: ServiceContext }): Promise<number> {
  const config = await ctx.config();
  const stale = await ctx.db
    .select({ id: generationJobs.id })
    .from(generationJobs)
    .where(
      and(
        inArray(generationJobs.status, ["pending", "processing"]),
        sql`coalesce(${generationJobs.heartbeatAt}, ${generationJobs.createdAt})
          < now() - make_interval(mins => ${config["generation.stale_minutes"]})`,
      ),
    )
    .limit(200);
  for (const { id } of stale) {
    ctx.log.warn({ runId: id }, "a run went silent and is ended");
    await failSlots(ctx, JobId.parse(id), {
      code: "UNAVAILABLE",
      message: "The run was interrupted. Retry it. You were not charged.",
    });
  }
  return stale.length;
}
