import { createHash } from "node:crypto";
import type { AdId, AdSize, FileQuality, ImageFormat } from "@static-engine/contracts";
import { adVersions, generatedAds } from "@static-engine/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { notFound } from "../errors.ts";

const MIME: Record<ImageFormat, string> = {
  png: "image/png",
  jpeg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
};

/** 1440-px masters: four thirds, not its rounding, or sizes would not be whole. */
export function pixelScale(scale: number): number {
  return scale === 1.3333 ? 4 / 3 : scale;
}

export type ExportedFile = { data: Buffer; mime: string; etag: string };

/** Renders one picture of a version of a delivered ad from its document. @throws AppError NOT_FOUND */
export async function exportAd({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: {
    id: AdId;
    version: number;
    ratio: AdSize;
    format: ImageFormat;
    scale: number;
    quality?: FileQuality;
  };
}): Promise<ExportedFile> {
  const [ad] = await ctx.db
    .select({ document: adVersions.document })
    .from(adVersions)
    .innerJoin(generatedAds, eq(generatedAds.id, adVersions.adId))
    .where(
      and(
        eq(adVersions.adId, input.id),
        eq(adVersions.version, input.version),
        eq(generatedAds.status, "completed"),
        isNull(generatedAds.deletedAt),
      ),
    );
  if (!ad) throw notFound("ad");
  const { data } = await ctx.renderer.exportAd({
    document: ad.document,
    ratio: input.ratio,
    format: input.format,
    scale: pixelScale(input.scale),
    quality: input.quality ?? "best",
    assets: { load: (key) => ctx.files.get(key) },
  });
  const etag = createHash("sha256").update(data).digest("base64url").slice(0, 27);
  return { data, mime: MIME[input.format], etag };
}
