import type { Reflow, ReflowScope } from "@static-engine/contracts";
import { AppError, ReflowId } from "@static-engine/contracts";
import { asMember, elevate } from "@static-engine/db";
import { reflowItems, reflows } from "@static-engine/db/schema";
import { runReflow } from "@static-engine/jobs";
import { and, eq, sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import type { Origin } from "../library/with-claims.ts";
import { readOrigin, withClaims } from "../library/with-claims.ts";
import { enforceRateLimit } from "../rate-limit.ts";
import { findStale } from "./find-stale.ts";
import { announceReflow, toReflow } from "./read-reflow.ts";

/** More than a person starts. */
const STARTS = { max: 60, windowSeconds: 60 };

/**
 * Brings every ad of the scope up to date that is behind. Free. While one is running, a second call answers with it:
 * two clicks never update twice.
 * @throws AppError RATE_LIMITED | CONFLICT where nothing is behind
 */
export async function startReflow({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ReflowScope;
}): Promise<Reflow> {
  await enforceRateLimit(ctx, `reflow:${ctx.userId}`, STARTS);
  const reflow = await asMember(ctx.db, ctx.userId, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`reflow:${ctx.userId}`}, 0))`);
    const [running] = await tx
      .select()
      .from(reflows)
      .where(and(eq(reflows.userId, ctx.userId), eq(reflows.status, "running")));
    if (running) return toReflow(tx, running);
    const stale = await findStale(tx, ctx, input);
    if (stale.length === 0) {
      throw new AppError("CONFLICT", "These ads already show what brand and product say.");
    }
    const origins = new Map<string, Origin>();
    for (const { jobId } of stale) {
      if (!origins.has(jobId)) origins.set(jobId, await readOrigin(tx, jobId));
    }
    const items = stale.map(({ id, jobId, version, after }, position) => {
      const origin = origins.get(jobId);
      const document = origin ? withClaims(after, origin) : after;
      return { adId: id, userId: ctx.userId, position, fromVersion: version, document };
    });
    return elevate(tx, ctx.userId, async () => {
      const [row] = await tx
        .insert(reflows)
        .values({
          userId: ctx.userId,
          brandId: input.brandId ?? null,
          productId: input.productId ?? null,
          total: stale.length,
        })
        .returning();
      if (!row) throw new Error("an inserted reflow was not returned");
      await tx.insert(reflowItems).values(items.map((item) => ({ ...item, reflowId: row.id })));
      await ctx.queue.send(tx, runReflow, { reflowId: ReflowId.parse(row.id) });
      await announceReflow(tx, row);
      return toReflow(tx, row);
    });
  });
  ctx.hints.notify(ctx.userId);
  return reflow;
}
