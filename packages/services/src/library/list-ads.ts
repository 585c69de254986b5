import type { LibraryAd, LibraryPage, ListLibraryInput, Ratio } from "@static-engine/contracts";
import { TRASH_DAYS } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { asMember, elevate } from "@static-engine/db";
import { adConcepts, adRenders, generatedAds } from "@static-engine/db/schema";
import type { SQL } from "drizzle-orm";
import { and, arrayContains, eq, exists, gte, inArray, isNull, lt, ne, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { daysBefore } from "../days.ts";
import { readRenders } from "../generation/read-renders.ts";
import { pageOrder } from "../paging.ts";
import { selectAds, toLibraryAd } from "./read-ads.ts";
import { similarAds } from "./similar-ads.ts";

/** The member's ads: what passed, unless something else is asked for. @throws AppError INVALID_CURSOR */
export async function listAds({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ListLibraryInput;
}): Promise<LibraryPage> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    if (input.similarTo) {
      const ids = await similarAds(tx, ctx.userId, { id: input.similarTo, limit: input.limit });
      return { items: await readByIds(tx, ctx, ids), nextCursor: null };
    }
    const pick = () => pickIds(tx, ctx, input);
    const { rows, nextCursor } = needsSystem(input) ? await elevate(tx, ctx.userId, pick) : await pick();
    const ids = rows.map(({ id }) => id);
    return { items: await readByIds(tx, ctx, ids), nextCursor };
  });
}

/**
 * A member's rows are filtered by the policy before any operator that might leak what it compares, and no index serves
 * those then: words, tags and names are looked up by the system, for this member, and read by the member.
 */
function needsSystem({ search, tags, sort, trashed }: ListLibraryInput): boolean {
  return Boolean(search || tags?.length || (sort === "name" && !trashed));
}

function orderOf({ sort, trashed }: ListLibraryInput) {
  const { id, createdAt, updatedAt, titleKey, deletedAt } = generatedAds;
  if (trashed) return { key: deletedAt, ...pageOrder({ at: deletedAt, id, descending: true }) };
  if (sort === "name")
    return { key: titleKey, ...pageOrder({ at: titleKey, id, descending: false, text: true }) };
  const at = sort === "changed" ? updatedAt : createdAt;
  return { key: at, ...pageOrder({ at, id, descending: sort !== "oldest" }) };
}

/** Ads that are looked through before the words' index is asked: what many ads have is among the first of them. */
const LOOK_AT = 5000;

async function pickIds(tx: Tx, ctx: MemberContext, input: ListLibraryInput) {
  const order = orderOf(input);
  const words = input.search ? await findWords(tx, ctx, input.search) : undefined;
  const base = [...placeOf(ctx, input), order.after(input.cursor)];
  const filters = [...base, ...filtersOf(tx, input), words];
  const read = (where: (SQL | undefined)[], by: SQL[], offset = 0, limit = input.limit + 1) =>
    tx
      .select({ id: generatedAds.id, key: order.key })
      .from(generatedAds)
      .where(and(...where))
      .orderBy(...by)
      .offset(offset)
      .limit(limit);
  if (!words && !input.tags?.length) return order.cut(await read(filters, order.by), input.limit);
  const [edge] = await read(base, order.by, LOOK_AT, 1);
  const first = await read(edge ? [...filters, order.upTo(edge)] : filters, order.by);
  if (!edge || first.length > input.limit) return order.cut(first, input.limit);
  // Few have it: the index finds all of them, and they are put in order then.
  return order.cut(await read(filters, [order.apart]), input.limit);
}

const Words = z.object({ query: z.string().nullable() });

/** The search as what the index is asked. A plan made for every search alike would be wrong for each. */
async function findWords(tx: Tx, ctx: MemberContext, search: string): Promise<SQL> {
  const [row] = await tx.execute(sql`select library_query(${ctx.userId}, ${search})::text as query,
    set_config('plan_cache_mode', 'force_custom_plan', true)`);
  const { query } = Words.parse(row);
  return query === null ? sql`false` : sql`${generatedAds.searchVector} @@ ${query}::tsquery`;
}

/** Said again beside the policy, so that the planner takes the library's indexes. */
function placeOf(ctx: MemberContext, { status, trashed }: ListLibraryInput): SQL[] {
  const since = daysBefore(ctx.clock.now(), TRASH_DAYS);
  return [
    eq(generatedAds.userId, ctx.userId),
    eq(generatedAds.status, status ?? "completed"),
    trashed ? gte(generatedAds.deletedAt, since) : isNull(generatedAds.deletedAt),
  ];
}

function filtersOf(tx: Tx, input: ListLibraryInput): (SQL | undefined)[] {
  const ads = generatedAds;
  const inCategory = (category: NonNullable<typeof input.category>) =>
    inArray(
      ads.conceptId,
      tx.select({ id: adConcepts.id }).from(adConcepts).where(eq(adConcepts.category, category)),
    );
  return [
    input.brandId && eq(ads.brandId, input.brandId),
    input.productId && eq(ads.productId, input.productId),
    input.conceptId && eq(ads.conceptId, input.conceptId),
    input.category && inCategory(input.category),
    input.jobId && eq(ads.jobId, input.jobId),
    input.folderId === null ? isNull(ads.folderId) : input.folderId && eq(ads.folderId, input.folderId),
    flag(ads.isSaved, input.saved),
    flag(ads.isFavorite, input.favorite),
    input.ratio && hasRatio(tx, input.ratio),
    input.createdFrom && gte(ads.createdAt, new Date(input.createdFrom)),
    input.createdTo && lt(ads.createdAt, new Date(input.createdTo)),
    input.model && eq(ads.sceneModel, input.model),
    // Said as the index says it, which holds only what did not pass everything.
    input.checkState && input.checkState !== "pass" ? ne(ads.checkState, "pass") : undefined,
    input.checkState && eq(ads.checkState, input.checkState),
    input.tags?.length ? arrayContains(ads.tags, input.tags) : undefined,
  ].map((filter) => filter || undefined);
}

/** The bare column where it must be true: that is how the partial indexes are written. */
function flag(column: PgColumn, wanted: boolean | undefined): SQL | undefined {
  if (wanted === undefined) return undefined;
  return wanted ? sql`${column}` : sql`not ${column}`;
}

function hasRatio(tx: Tx, ratio: Ratio): SQL {
  return exists(
    tx
      .select({ one: sql`1` })
      .from(adRenders)
      .where(
        and(
          eq(adRenders.adId, generatedAds.id),
          eq(adRenders.version, generatedAds.version),
          eq(adRenders.ratio, ratio),
        ),
      ),
  );
}

/** These ads as the library shows them, in this order. */
async function readByIds(tx: Tx, ctx: MemberContext, ids: readonly string[]): Promise<LibraryAd[]> {
  if (ids.length === 0) return [];
  const rows = await selectAds(tx).where(inArray(generatedAds.id, [...ids]));
  const renders = await readRenders(tx, ctx, [...ids]);
  const byId = new Map(rows.map((row) => [row.ad.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toLibraryAd(row, renders.get(id) ?? [])] : [];
  });
}
