import type { Reflow, ReflowId, UndoneReflow } from "@static-engine/contracts";
import { AppError, UserId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { asMember, elevate } from "@static-engine/db";
import { adVersions, generatedAds, reflowItems, reflows } from "@static-engine/db/schema";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { MemberContext, ServiceContext } from "../context.ts";
import { announceReflow, findReflow, toReflow } from "./read-reflow.ts";

type Verb = { ctx: MemberContext; input: { id: ReflowId } };

async function lockReflow(tx: Tx, id: string) {
  const [row] = await tx.select().from(reflows).where(eq(reflows.id, id)).for("update");
  if (!row) throw new Error(`reflow ${id} is gone`);
  return row;
}

/** Stops after the ad that is being painted; what is done stays done. @throws AppError NOT_FOUND | CONFLICT */
export async function cancelReflow({ ctx, input }: Verb): Promise<Reflow> {
  const reflow = await asMember(ctx.db, ctx.userId, async (tx) => {
    await findReflow(tx, input.id);
    return elevate(tx, ctx.userId, async () => {
      if ((await lockReflow(tx, input.id)).status !== "running") {
        throw new AppError("CONFLICT", "This update has already ended.");
      }
      const [row] = await tx
        .update(reflows)
        .set({ status: "canceled", finishedAt: ctx.clock.now() })
        .where(eq(reflows.id, input.id))
        .returning();
      if (!row) throw new Error("a locked reflow was not returned");
      await announceReflow(tx, row);
      return toReflow(tx, row);
    });
  });
  ctx.hints.notify(ctx.userId);
  return reflow;
}

/**
 * Shows the former version of every ad that it touched, all in one step; ads that were edited since stay as they are.
 * @throws AppError NOT_FOUND | CONFLICT
 */
export async function undoReflow({ ctx, input }: Verb): Promise<UndoneReflow> {
  const undone = await asMember(ctx.db, ctx.userId, async (tx) => {
    await findReflow(tx, input.id);
    return elevate(tx, ctx.userId, async () => {
      await lockAds(tx, input.id);
      const { status } = await lockReflow(tx, input.id);
      if (status !== "done" && status !== "canceled") {
        throw new AppError(
          "CONFLICT",
          status === "running"
            ? "This update is still running. Cancel it first."
            : "This update is already undone.",
        );
      }
      const back = await tx
        .update(generatedAds)
        .set({
          version: sql`${reflowItems.fromVersion}`,
          document: sql`${adVersions.document}`,
          copy: sql`${adVersions.document} -> 'copy'`,
          checks: sql`${adVersions.checks}`,
          searchText: sql`${adVersions.searchText}`,
        })
        .from(reflowItems)
        .innerJoin(
          adVersions,
          and(eq(adVersions.adId, reflowItems.adId), eq(adVersions.version, reflowItems.fromVersion)),
        )
        .where(
          and(
            eq(reflowItems.reflowId, input.id),
            eq(reflowItems.status, "done"),
            eq(generatedAds.id, reflowItems.adId),
            eq(generatedAds.version, reflowItems.toVersion),
          ),
        )
        .returning({ id: generatedAds.id });
      const ids = back.map(({ id }) => id);
      if (ids.length > 0) {
        await tx
          .update(reflowItems)
          .set({ status: "undone" })
          .where(and(eq(reflowItems.reflowId, input.id), inArray(reflowItems.adId, ids)));
      }
      const [row] = await tx
        .update(reflows)
        .set({ status: "undone" })
        .where(eq(reflows.id, input.id))
        .returning();
      if (!row) throw new Error("a locked reflow was not returned");
      await announceReflow(tx, row);
      return { ...(await toReflow(tx, row)), restored: ids.length };
    });
  });
  ctx.hints.notify(ctx.userId);
  return undone;
}

// Ads of several runs are locked run by run in the order of their slots, as every writer of several does.
async function lockAds(tx: Tx, reflowId: string): Promise<void> {
  await tx
    .select({ id: generatedAds.id })
    .from(generatedAds)
    .innerJoin(reflowItems, eq(reflowItems.adId, generatedAds.id))
    .where(eq(reflowItems.reflowId, reflowId))
    .orderBy(asc(generatedAds.jobId), asc(generatedAds.slot))
    .for("update", { of: generatedAds });
}

/** Ends a reflow in which nothing waits any more: its last ads were deleted for good while it ran. */
export async function closeReflow(ctx: ServiceContext, id: ReflowId): Promise<void> {
  const userId = await ctx.db.transaction(async (tx) => {
    const row = await lockReflow(tx, id);
    const waiting = and(eq(reflowItems.reflowId, id), eq(reflowItems.status, "waiting"));
    if (row.status !== "running" || (await tx.$count(reflowItems, waiting)) > 0) return null;
    const [ended] = await tx
      .update(reflows)
      .set({ status: "done", finishedAt: ctx.clock.now() })
      .where(eq(reflows.id, id))
      .returning();
    if (ended) await announceReflow(tx, ended);
    return row.userId;
  });
  if (userId) ctx.hints.notify(UserId.parse(userId));
}

/** Ends a reflow whose worker cannot go on: what waits keeps its old version. */
export async function failReflow(ctx: ServiceContext, id: ReflowId): Promise<void> {
  const userId = await ctx.db.transaction(async (tx) => {
    const row = await lockReflow(tx, id);
    if (row.status !== "running") return null;
    const left = await tx
      .update(reflowItems)
      .set({ status: "failed", reason: "The update was interrupted. Start it again." })
      .where(and(eq(reflowItems.reflowId, id), eq(reflowItems.status, "waiting")))
      .returning({ adId: reflowItems.adId });
    const [ended] = await tx
      .update(reflows)
      .set({ status: "done", finishedAt: ctx.clock.now(), failed: row.failed + left.length })
      .where(eq(reflows.id, id))
      .returning();
    if (ended) await announceReflow(tx, ended);
    return row.userId;
  });
  if (userId) ctx.hints.notify(UserId.parse(userId));
}
