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
      ratio: adRenders.ratio,
      key: assets.key,
      mime: assets.mime,
      width: assets.width,
      height: assets.height,
      bytes: assets.bytes,
    })
    .from(adRenders)
    .innerJoin(
      generatedAds,
      and(eq(generatedAds.id, adRenders.adId), eq(generatedAds.version, adRenders.version)),
    )
    .innerJoin(assets, eq(assets.id, adRenders.assetId))
    .where(inArray(adRenders.adId, adIds));
  return rows.sort((a, b) => Ratio.options.indexOf(a.ratio) - Ratio.options.indexOf(b.ratio));
}

/** The same with signed addresses, by ad. */
export async function readRenders(
  tx: Tx,
  ctx: ServiceContext,
  adIds: string[],
): Promise<Map<string, AdRender[]>> {
  const found = new Map<string, AdRender[]>();
  for (const { adId, key, mime, ...rest } of await selectRenders(tx, adIds)) {
    const render: AdRender = {
      ...rest,
      format: FORMAT_OF[mime] ?? "jpeg",
      url: ctx.links.file(key),
      thumbUrl: ctx.links.file(key, 480),
    };
    found.set(adId, [...(found.get(adId) ?? []), render]);
  }
  return found;
}
