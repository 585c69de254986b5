import type { AdIdsInput } from "@static-engine/contracts";
import { TRASH_DAYS } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { asMember, elevate } from "@static-engine/db";
import { generatedAds } from "@static-engine/db/schema";
import type { SQL } from "drizzle-orm";
import { and, asc, eq, inArray, isNotNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext, ServiceContext } from "../context.ts";
import { daysBefore } from "../days.ts";
import { namedScenes } from "../files/named-scenes.ts";

/** Rows of one transaction; a purge of many is many of them, and can stop between any two. */
const BATCH = 100;

const Key = z.object({ key: z.string() });

/** Deletes ads from the trash for good. An ad that a template was ordered of stays: the order shows it. */
export async function purgeAds({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: AdIdsInput;
}): Promise<{ changed: number }> {
  let changed = 0;
  for (let start = 0; start < input.ids.length; start += BATCH) {
    const ids = input.ids.slice(start, start + BATCH);
    changed += await asMember(ctx.db, ctx.userId, (tx) =>
      elevate(tx, ctx.userId, () =>
        purgeBatch(tx, and(eq(generatedAds.userId, ctx.userId), inArray(generatedAds.id, ids))),
      ),
    );
  }
  return { changed };
}

/** Everything in the member's trash. */
export async function emptyTrash({ ctx }: { ctx: MemberContext }): Promise<{ changed: number }> {
  return { changed: await purgeAll(ctx, eq(generatedAds.userId, ctx.userId)) };
}

/** What has lain in any trash for longer than it is kept. */
export async function purgeTrash({ ctx }: { ctx: ServiceContext }): Promise<{ purged: number }> {
  const limit = daysBefore(ctx.clock.now(), TRASH_DAYS);
  return { purged: await purgeAll(ctx, lt(generatedAds.deletedAt, limit)) };
}

async function purgeAll(ctx: ServiceContext, which: SQL): Promise<number> {
  let purged = 0;
  for (;;) {
    const batch = await ctx.db.transaction((tx) => purgeBatch(tx, which));
    purged += batch;
    if (batch === 0) return purged;
  }
}

/** Rows first: a file that cannot be removed then waits in its list, and nobody sees the ad meanwhile. */
async function purgeBatch(tx: Tx, which: SQL | undefined): Promise<number> {
  const ads = await tx
    .select({ id: generatedAds.id, userId: generatedAds.userId })
    .from(generatedAds)
    .where(
      and(
        which,
        isNotNull(generatedAds.deletedAt),
        sql`not exists (select from canva_orders o where o.ad_id = ${generatedAds.id})`,
      ),
    )
    .orderBy(asc(generatedAds.id))
    .limit(BATCH)
    .for("update", { skipLocked: true });
  if (ads.length === 0) return 0;
  const ids = sql.param(ads.map(({ id }) => id));
  const owners = [...new Set(ads.map(({ userId }) => userId))];
  const renders = await tx.execute(
    sql`select distinct asset_id as key from ad_renders where ad_id = any(${ids}::uuid[])`,
  );
  const scenes = await tx.execute(sql`
    select distinct k as key from ad_versions v, document_keys(v.document) k
    where v.ad_id = any(${ids}::uuid[]) and k like 'scene/%'`);
  await tx.delete(generatedAds).where(
    inArray(
      generatedAds.id,
      ads.map(({ id }) => id),
    ),
  );
  await tx.execute(sql`
    delete from assets a where a.id = any(${sql.param(keysOf(renders))}::uuid[])
      and not exists (select from ad_renders r where r.asset_id = a.id)`);
  if (scenes.length > 0) {
    // The same scene can stand in another ad of its owner, or in one that is being made, where a model has painted it twice.
    await tx.execute(sql`
      with kept as (${namedScenes(owners)})
      delete from assets a where a.user_id = any(${sql.param(owners)}::uuid[]) and a.kind = 'scene'
        and a.key = any(${sql.param(keysOf(scenes))}::text[])
        and not exists (select from kept where kept.user_id = a.user_id and kept.key = a.key)`);
  }
  return ads.length;
}

function keysOf(rows: readonly unknown[]): string[] {
  return rows.map((row) => Key.parse(row).key);
}
