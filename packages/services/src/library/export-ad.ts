import { createHash } from "node:crypto";
import type { AdId, ImageFormat, Ratio } from "@static-engine/contracts";
import { generatedAds } from "@static-engine/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { notFound } from "../errors.ts";

const MIME: Record<ImageFormat, string> = { png: "image/png", jpeg: "image/jpeg", webp: "image/webp" };

export type ExportedFile = { data: Buffer; mime: string; etag: string };

/** Renders one picture of a delivered ad from its document. @throws AppError NOT_FOUND */
export async function exportAd({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { id: AdId; ratio: Ratio; format: ImageFormat; scale: number };
}): Promise<ExportedFile> {
  const [ad] = await ctx.db
    .select({ document: generatedAds.document })
    .from(generatedAds)
    .where(
      and(
        eq(generatedAds.id, input.id),
        eq(generatedAds.status, "completed"),
        isNull(generatedAds.deletedAt),
      ),
    );
  if (!ad?.document) throw notFound("ad");
  const { data } = await ctx.renderer.exportAd({
    document: ad.document,
    ratio: input.ratio,
    format: input.format,
    // 1440-px masters: four thirds, not its rounding, or sizes would not be whole.
    scale: input.scale === 1.3333 ? 4 / 3 : input.scale,
    assets: { load: (key) => ctx.files.get(key) },
  });
  const etag = createHash("sha256").update(data).digest("base64url").slice(0, 27);
  return { data, mime: MIME[input.format], etag };
}
