import type { AdDocument, CheckResult, ReflowId } from "@static-engine/contracts";
import { UserId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { adConcepts, adVersions, generatedAds, reflowItems, reflows } from "@static-engine/db/schema";
import { and, asc, eq, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import type { StoredPicture } from "../generation/add-renders.ts";
import { addRenders, storePictures } from "../generation/add-renders.ts";
import { describeFailure } from "../generation/end-slot.ts";
import { searchTextOf } from "../library/search-text.ts";
import { nextVersion, readVersionState, showVersion } from "../library/versions.ts";
import { closeReflow } from "./end-reflow.ts";
import { announceReflow } from "./read-reflow.ts";

type Item = typeof reflowItems.$inferSelect;
type Painted = { document: AdDocument; checks: CheckResult[]; pictures: StoredPicture[] };
type Outcome = { status: "failed" | "skipped"; reason: string } | { status: "done"; painted: Painted };

/** Ads that are painted at the same time; the painter itself uses all cores. */
const AT_ONCE = 3;

/**
 * Paints the waiting ads of a reflow one after the other. An ad that fails keeps its old version and says why. Run
 * again after a killed worker it goes on where it stopped; run twice at once, each ad is written once.
 */
export async function runAdReflow({
  ctx,
  input,
  signal,
}: {
  ctx: ServiceContext;
  input: { reflowId: ReflowId };
  signal: AbortSignal;
}): Promise<void> {
  const tried = new Set<string>();
  async function next(): Promise<Item | null> {
    const rows = await ctx.db
      .select({ item: reflowItems })
      .from(reflowItems)
      .innerJoin(reflows, eq(reflows.id, reflowItems.reflowId))
      .where(
        and(
          eq(reflowItems.reflowId, input.reflowId),
          eq(reflowItems.status, "waiting"),
          eq(reflows.status, "running"),
        ),
      )
      .orderBy(asc(reflowItems.position))
      .limit(AT_ONCE + 1);
    const item = rows.find((row) => !tried.has(row.item.adId))?.item ?? null;
    if (item) tried.add(item.adId);
    return item;
  }
  async function work(): Promise<void> {
    for (let item = await next(); item; item = await next()) {
      signal.throwIfAborted();
      await endItem(ctx, item, await paint(ctx, item, signal));
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await closeReflow(ctx, input.reflowId);
}

async function paint(ctx: ServiceContext, item: Item, signal: AbortSignal): Promise<Outcome> {
  try {
    const made = await ctx.renderer.measureAd(
      { document: item.document, assets: { load: (key) => ctx.files.get(key) } },
      { signal, onProgress: async () => {} },
    );
    const checks = made.pictures.flatMap((picture) => picture.checks);
    const fault = await newFault(ctx, item, checks);
    if (fault) return { status: "failed", reason: fault.message };
    return {
      status: "done",
      painted: { document: made.document, checks, pictures: await storePictures(ctx, made) },
    };
  } catch (error) {
    signal.throwIfAborted();
    ctx.log.warn({ err: error, adId: item.adId }, "an ad could not be brought up to date");
    const { code, message } = describeFailure(error);
    return {
      status: "failed",
      reason: code === "RENDER_FAILED" ? "It could not be painted with the new values." : message,
    };
  }
}

/** A check that fails now and did not before: what its owner has accepted stays accepted. */
async function newFault(ctx: ServiceContext, item: Item, checks: CheckResult[]): Promise<CheckResult | null> {
  const [before] = await ctx.db
    .select({ checks: adVersions.checks })
    .from(adVersions)
    .where(and(eq(adVersions.adId, item.adId), eq(adVersions.version, item.fromVersion)));
  const known = new Set(
    before?.checks.filter(({ status }) => status === "fail").map(({ id, ratio }) => `${id} ${ratio}`),
  );
  return checks.find(({ id, ratio, status }) => status === "fail" && !known.has(`${id} ${ratio}`)) ?? null;
}

/** Writes one ad's end in one transaction, if it is still wanted. Locks: ad, reflow, event counter. */
async function endItem(ctx: ServiceContext, item: Item, outcome: Outcome): Promise<void> {
  const userId = await ctx.db.transaction(async (tx) => {
    const [ad] = await tx.select().from(generatedAds).where(eq(generatedAds.id, item.adId)).for("update");
    const [reflow] = await tx.select().from(reflows).where(eq(reflows.id, item.reflowId)).for("update");
    const own = and(eq(reflowItems.reflowId, item.reflowId), eq(reflowItems.adId, item.adId));
    const [waiting] = await tx
      .select({ status: reflowItems.status })
      .from(reflowItems)
      .where(and(own, eq(reflowItems.status, "waiting")));
    if (reflow?.status !== "running" || !waiting) return null;
    const end = ad ? await write(tx, ad, item, outcome) : gone;
    await tx
      .update(reflowItems)
      .set({ status: end.status, toVersion: end.version ?? null, reason: end.reason ?? null })
      .where(own);
    const [{ left } = { left: 0 }] = await tx
      .select({ left: sql<number>`count(*)::int` })
      .from(reflowItems)
      .where(and(eq(reflowItems.reflowId, item.reflowId), eq(reflowItems.status, "waiting")));
    const [counted] = await tx
      .update(reflows)
      .set({
        done: sql`${reflows.done} + ${end.status === "done" ? 1 : 0}`,
        failed: sql`${reflows.failed} + ${end.status === "done" ? 0 : 1}`,
        ...(left === 0 ? { status: "done", finishedAt: new Date() } : {}),
      })
      .where(eq(reflows.id, item.reflowId))
      .returning();
    if (counted) await announceReflow(tx, counted, item.adId);
    return reflow.userId;
  });
  if (userId) ctx.hints.notify(UserId.parse(userId));
}

type End = { status: "done" | "failed" | "skipped"; version?: number; reason?: string };
const gone: End = { status: "skipped", reason: "The ad is not there any more." };

async function write(
  tx: Tx,
  ad: typeof generatedAds.$inferSelect,
  item: Item,
  outcome: Outcome,
): Promise<End> {
  if (outcome.status !== "done") return outcome;
  const { head } = await readVersionState(tx, ad.id);
  if (ad.deletedAt || head !== item.fromVersion) {
    return { status: "skipped", reason: "It was edited meanwhile, so it stays as it is." };
  }
  const [concept] = await tx
    .select({ name: adConcepts.name })
    .from(adConcepts)
    .where(eq(adConcepts.id, ad.conceptId));
  const { document, checks, pictures } = outcome.painted;
  const version = await nextVersion(tx, ad.id);
  const [row] = await tx
    .insert(adVersions)
    .values({
      adId: ad.id,
      userId: ad.userId,
      version,
      baseVersion: item.fromVersion,
      kind: "reflow",
      status: "ready",
      document,
      checks,
      searchText: searchTextOf(document, concept?.name ?? ""),
    })
    .returning();
  if (!row) throw new Error("an inserted version was not returned");
  await addRenders(tx, { id: ad.id, userId: ad.userId, version }, pictures);
  await showVersion(tx, row);
  return { status: "done", version };
}
