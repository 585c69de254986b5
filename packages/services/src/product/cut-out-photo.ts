import type { AssetId } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import sharp from "sharp";
import type { MemberContext } from "../context.ts";
import { findAsset } from "../files/find-asset.ts";
import { storeImage } from "../files/store-upload.ts";
import { enforceRateLimit } from "../rate-limit.ts";

/** More products than a person gives a photo; each is worked out pixel by pixel. */
const CUTOUTS = { max: 60, windowSeconds: 60 };

/**
 * Makes the cut-out that belongs to a photo. `null` means that the background is too busy: layouts then frame the
 * photo. The photo must be the member's own.
 * @throws AppError RATE_LIMITED | NOT_FOUND
 */
export async function cutOutPhoto(ctx: MemberContext, photoId: AssetId): Promise<AssetId | null> {
  await enforceRateLimit(ctx, `cut-out:${ctx.userId}`, CUTOUTS);
  const photo = await asMember(ctx.db, ctx.userId, (tx) => findAsset(tx, photoId, "photo"));
  const cutout = await ctx.renderer.cutOut(await ctx.files.get(photo.key)).catch((error: unknown) => {
    ctx.log.warn({ err: error, photoId }, "cut-out failed, the photo will be framed");
    return null;
  });
  if (!cutout) return null;
  const { data, info } = await sharp(cutout)
    .png({ compressionLevel: 7 })
    .toBuffer({ resolveWithObject: true });
  const stored = await storeImage(ctx, "cutout", {
    data,
    mime: "image/png",
    width: info.width,
    height: info.height,
  });
  return stored.id;
}
