import { assets, generationJobs } from "@static-engine/db/schema";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { namedScenes } from "./named-scenes.ts";

/** Only runs leave scenes behind, so whoever has had none end for so long is not looked at. */
const DAYS = 14;

/**
 * Deletes painted scenes that nothing has named for a day: of a variation that failed or was canceled, or whose scene
 * was replaced by ours. Versions name scenes, and as long as a run is open, the steps that painted them; another try of
 * an ended run paints anew. The files follow when no other row names them.
 */
export async function sweepScenes({
  ctx,
}: {
  ctx: ServiceContext;
}): Promise<{ marked: number; removed: number }> {
  const owners = await ctx.db
    .selectDistinct({ userId: generationJobs.userId })
    .from(generationJobs)
    .where(sql`${generationJobs.finishedAt} > now() - make_interval(days => ${DAYS})`);
  const sum = { marked: 0, removed: 0 };
  for (const { userId } of owners) {
    // What begins to name one later has it from these, or has painted the same bytes again, which empties the mark.
    const isUnnamed = sql`not exists (select from (${namedScenes([userId])}) named where named.key = ${assets.key})`;
    const unnamed = and(eq(assets.userId, userId), eq(assets.kind, "scene"), isUnnamed);
    const removed = await ctx.db
      .delete(assets)
      .where(and(unnamed, sql`${assets.unnamedSince} < now() - interval '1 day'`))
      .returning({ id: assets.id });
    const marked = await ctx.db
      .update(assets)
      .set({ unnamedSince: sql`now()` })
      .where(and(unnamed, isNull(assets.unnamedSince)))
      .returning({ id: assets.id });
    sum.removed += removed.length;
    sum.marked += marked.length;
  }
  return sum;
}
