import type { Reflow, ReflowScope } from "@static-engine/contracts";
import { AdId, ReflowId, UserId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { asMember } from "@static-engine/db";
import { reflowItems, reflows } from "@static-engine/db/schema";
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { notFound } from "../errors.ts";
import { appendEvent } from "../events/append-event.ts";
import { assertScope } from "./find-stale.ts";

export type ReflowRow = typeof reflows.$inferSelect;

/** The member's reflow, or NOT_FOUND. */
export async function findReflow(tx: Tx, id: string): Promise<ReflowRow> {
  const [row] = await tx.select().from(reflows).where(eq(reflows.id, id));
  if (!row) throw notFound("update");
  return row;
}

export async function toReflow(tx: Tx, row: ReflowRow): Promise<Reflow> {
  const kept = await tx
    .select()
    .from(reflowItems)
    .where(and(eq(reflowItems.reflowId, row.id), inArray(reflowItems.status, ["failed", "skipped"])))
    .orderBy(reflowItems.position)
    .limit(50);
  return {
    id: ReflowId.parse(row.id),
    status: row.status,
    total: row.total,
    done: row.done,
    failed: row.failed,
    kept: kept.map(({ adId, document, reason }) => ({
      adId: AdId.parse(adId),
      headline: document.copy.headline,
      reason: reason ?? "",
    })),
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

/** The newest reflow that was started from this brand or product, or `null`. */
export async function latestReflow({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ReflowScope;
}): Promise<Reflow | null> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    await assertScope(tx, input);
    const [row] = await tx
      .select()
      .from(reflows)
      .where(
        and(
          input.brandId ? eq(reflows.brandId, input.brandId) : isNull(reflows.brandId),
          input.productId ? eq(reflows.productId, input.productId) : isNull(reflows.productId),
        ),
      )
      .orderBy(desc(reflows.createdAt))
      .limit(1);
    return row ? toReflow(tx, row) : null;
  });
}

/** Tells the member where it stands. Call it last: the event counter is the last lock. */
export async function announceReflow(tx: Tx, row: ReflowRow, adId: string | null = null): Promise<void> {
  const { status, done, failed, total } = row;
  await appendEvent(tx, UserId.parse(row.userId), {
    type: "reflow.progress",
    reflowId: ReflowId.parse(row.id),
    adId: adId ? AdId.parse(adId) : null,
    status,
    done,
    failed,
    total,
  });
}
