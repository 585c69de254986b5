import type { Tx } from "@static-engine/db";
import { assets, UPLOAD_KINDS } from "@static-engine/db/schema";
import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { ServiceContext } from "../context.ts";

// Spelt out as in the index, which the planner would not find by parameters.
const IS_UPLOAD = sql`${assets.kind} in (${sql.raw(UPLOAD_KINDS.map((kind) => `'${kind}'`).join(", "))})`;

/** No row has it by its id. */
const HAS_NO_ROW = sql`
  not exists (select from brands b where b.logo_id = ${assets.id})
  and not exists (select from products p where p.photo_id = ${assets.id})
  and not exists (select from products p where p.cutout_id = ${assets.id})
  and not exists (select from users u where u.avatar_id = ${assets.id})
  and not exists (select from ad_concepts c where c.image_id = ${assets.id} or c.image_key = ${assets.key})
  and not exists (select from ad_renders r where r.asset_id = ${assets.id})`;

const Key = z.object({ key: z.string() });

/**
 * Deletes uploads that nothing has named for a day: a logo or a photo that was replaced, one that was never saved.
 * What a run, an ad or any version of one was made with stays. The files follow when no other row names them.
 */
export async function sweepUploads({
  ctx,
}: {
  ctx: ServiceContext;
}): Promise<{ marked: number; removed: number }> {
  const owners = await ctx.db
    .selectDistinct({ userId: assets.userId })
    .from(assets)
    .where(and(IS_UPLOAD, HAS_NO_ROW));
  const sum = { marked: 0, removed: 0 };
  for (const { userId } of owners) {
    const { marked, removed } = await ctx.db.transaction((tx) => sweepOf(tx, userId));
    sum.marked += marked;
    sum.removed += removed;
  }
  return sum;
}

/** Of one owner; null: of the concepts, which are nobody's. What somebody is about to name is locked, and left alone. */
async function sweepOf(tx: Tx, userId: string | null): Promise<{ marked: number; removed: number }> {
  const candidates = await tx
    .select({ id: assets.id, key: assets.key, unnamedSince: assets.unnamedSince })
    .from(assets)
    .where(and(userId === null ? isNull(assets.userId) : eq(assets.userId, userId), IS_UPLOAD, HAS_NO_ROW))
    .for("update", { skipLocked: true });
  const keys = candidates.map(({ key }) => key);
  const shown = userId === null ? new Set<string>() : await shownKeys(tx, userId, keys);
  const named = candidates.filter(({ key }) => shown.has(key)).map(({ id }) => id);
  const unnamed = candidates.filter(({ key }) => !shown.has(key)).map(({ id }) => id);
  await tx
    .update(assets)
    .set({ unnamedSince: null })
    .where(and(inArray(assets.id, named), isNotNull(assets.unnamedSince)));
  // Asked once more: now that the rows are locked, nobody names them between the question and the end.
  const removed = await tx
    .delete(assets)
    .where(
      and(inArray(assets.id, unnamed), sql`${assets.unnamedSince} < now() - interval '1 day'`, HAS_NO_ROW),
    )
    .returning({ id: assets.id });
  const marked = await tx
    .update(assets)
    .set({ unnamedSince: sql`now()` })
    .where(and(inArray(assets.id, unnamed), isNull(assets.unnamedSince), HAS_NO_ROW))
    .returning({ id: assets.id });
  return { marked: marked.length, removed: removed.length };
}

/**
 * Which of these keys the member's runs, ads and their versions are made with. Nobody begins to use a key that has been
 * unnamed for a day: a run takes it from the brand or the product, and whoever gives it to them empties the mark.
 */
async function shownKeys(tx: Tx, userId: string, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await tx.execute(sql`
    select key from (
      select j.brand_snapshot #>> '{logo,key}' as key from generation_jobs j where j.user_id = ${userId}
      union select j.product_snapshot #>> '{picture,key}' from generation_jobs j where j.user_id = ${userId}
      union select k from generated_ads g, document_keys(g.document) k where g.user_id = ${userId}
      union select k from generated_ads g join ad_versions v on v.ad_id = g.id, document_keys(v.document) k
        where g.user_id = ${userId}
      union select k from reflows r join reflow_items i on i.reflow_id = r.id, document_keys(i.document) k
        where r.user_id = ${userId}
    ) shown where key = any(${sql.param([...keys])}::text[])`);
  return new Set(rows.map((row) => Key.parse(row).key));
}
