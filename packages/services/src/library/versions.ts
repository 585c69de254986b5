import type { AdId, VersionState } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { adVersions, generatedAds, users } from "@static-engine/db/schema";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { notFound } from "../errors.ts";

type AdRow = typeof generatedAds.$inferSelect;
type VersionRow = typeof adVersions.$inferSelect;

/** The member's delivered ad, locked: whoever saves next waits here. @throws AppError NOT_FOUND */
export async function lockAd(tx: Tx, id: AdId): Promise<AdRow> {
  const [ad] = await tx
    .select()
    .from(generatedAds)
    .where(and(eq(generatedAds.id, id), eq(generatedAds.status, "completed"), isNull(generatedAds.deletedAt)))
    .for("update");
  if (!ad) throw notFound("ad");
  return ad;
}

/** One version of an ad. @throws AppError NOT_FOUND */
export async function findVersion(tx: Tx, adId: string, version: number): Promise<VersionRow> {
  const [row] = await tx
    .select()
    .from(adVersions)
    .where(and(eq(adVersions.adId, adId), eq(adVersions.version, version)));
  if (!row) throw notFound("version");
  return row;
}

/** Where the versions of an ad stand. */
export async function readVersionState(tx: Tx, adId: string): Promise<VersionState> {
  const rows = await tx
    .select({
      version: adVersions.version,
      baseVersion: adVersions.baseVersion,
      status: adVersions.status,
      current: generatedAds.version,
    })
    .from(adVersions)
    .innerJoin(generatedAds, eq(generatedAds.id, adVersions.adId))
    .where(eq(adVersions.adId, adId));
  const current = rows[0]?.current ?? 1;
  const rendering = rows.filter(({ status }) => status === "rendering").map(({ version }) => version);
  const isQuiet = rendering.length === 0;
  const base = rows.find(({ version }) => version === current)?.baseVersion ?? null;
  return {
    current,
    head: Math.max(current, ...rendering),
    canUndo: isQuiet && base !== null,
    canRedo: isQuiet && rows.some((row) => row.baseVersion === current && row.status === "ready"),
  };
}

/** The number of the ad's next version. Call under the ad's lock. */
export async function nextVersion(tx: Tx, adId: string): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${adVersions.version}), 0)::int` })
    .from(adVersions)
    .where(eq(adVersions.adId, adId));
  return (row?.last ?? 0) + 1;
}

/**
 * Refuses a change of a version that is not the newest any more. Call under the ad's lock.
 * @throws AppError CONFLICT telling which version is, who saved it and when
 */
export async function assertNewest(tx: Tx, ctx: MemberContext, adId: string, seen: number): Promise<void> {
  const { head } = await readVersionState(tx, adId);
  if (head === seen) return;
  const { createdAt } = await findVersion(tx, adId, head);
  const [member] = await tx.select({ name: users.fullName }).from(users).where(eq(users.id, ctx.userId));
  throw new AppError(
    "CONFLICT",
    `Version ${head} of this ad was saved meanwhile. Nothing was overwritten: look at it, or save yours on top.`,
    {
      details: {
        reason: "stale_version",
        version: head,
        savedAt: createdAt.toISOString(),
        savedBy: member?.name ?? "",
      },
    },
  );
}

/** Shows another version in the library. Call under the ad's lock. */
export async function showVersion(tx: Tx, row: VersionRow): Promise<void> {
  await tx
    .update(generatedAds)
    .set({
      version: row.version,
      document: row.document,
      copy: row.document.copy,
      checks: row.checks,
      searchText: row.searchText,
    })
    .where(eq(generatedAds.id, row.adId));
}
