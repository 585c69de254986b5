import type { AdRender, ImageFormat } from "@static-engine/contracts";
import { Ratio } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { adRenders, assets, generatedAds } from "@static-engine/db/schema";
import { and, eq, inArray } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";

const FORMAT_OF: Record<string, ImageFormat> = {
  "image/png": "png",
  "image/jpeg": "jpeg",
  "image/webp": "webp",
};

type StoredRow = Omit<RenderRow, "adId">;

function toRender(ctx: ServiceContext, { key, mime, ...rest }: StoredRow): AdRender {
  return {
    ...rest,
    format: FORMAT_OF[mime] ?? "jpeg",
    url: ctx.links.file(key),
    thumbUrl: ctx.links.file(key, 480),
  };
}

const stored = {
  ratio: adRenders.ratio,
  key: assets.key,
  mime: assets.mime,
  width: assets.width,
  height: assets.height,
  bytes: assets.bytes,
};

function byRatio(a: { ratio: Ratio }, b: { ratio: Ratio }): number {
  return Ratio.options.indexOf(a.ratio) - Ratio.options.indexOf(b.ratio);
}

export type RenderRow = {
  adId: string;
  ratio: Ratio;
  key: string;
  mime: string;
  width: number;
  height: number;
  bytes: number;
};

/** Stored pictures of these ads' current versions, in the order of the ratios. */
export async function selectRenders(tx: Tx, adIds: string[]): Promise<RenderRow[]> {
  if (adIds.length === 0) return [];
  const rows = await tx
    .select({
      adId: adRenders.adId,
      ...stored,
    })
    .from(adRenders)
    .innerJoin(
      generatedAds,
      and(eq(generatedAds.id, adRenders.adId), eq(generatedAds.version, adRenders.version)),
    )
    .innerJoin(assets, eq(assets.id, adRenders.assetId))
    .where(inArray(adRenders.adId, adIds));
  return rows.sort(byRatio);
}

/** The same with signed addresses, by ad. */
export async function readRenders(
  tx: Tx,
  ctx: ServiceContext,
  adIds: string[],
): Promise<Map<string, AdRender[]>> {
  const found = new Map<string, AdRender[]>();
  for (const { adId, ...row } of await selectRenders(tx, adIds)) {
    found.set(adId, [...(found.get(adId) ?? []), toRender(ctx, row)]);
  }
  return found;
}

/** Pictures of every version of one ad, by version. */
export async function readVersionRenders(
  tx: Tx,
  ctx: ServiceContext,
  adId: string,
): Promise<Map<number, AdRender[]>> {
  const rows = await tx
    .select({ version: adRenders.version, ...stored })
    .from(adRenders)
    .innerJoin(assets, eq(assets.id, adRenders.assetId))
    .where(eq(adRenders.adId, adId));
  const found = new Map<number, AdRender[]>();
  for (const { version, ...row } of rows.sort(byRatio)) {
    found.set(version, [...(found.get(version) ?? []), toRender(ctx, row)]);
  }
  return found;
}
