import type { AssetId, Product, UpdateProductInput } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { products } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { findAsset } from "../files/find-asset.ts";
import { cutOutPhoto } from "./cut-out-photo.ts";
import { findProduct, toProduct } from "./find-product.ts";

/** Changes what is given, leaves the rest; `null` empties a field. A new photo gets a new cut-out. */
export async function updateProduct({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: UpdateProductInput;
}): Promise<Product> {
  const { id, offerEndsAt, photoId, ...changes } = input;
  const before = await asMember(ctx.db, ctx.userId, (tx) => findProduct(tx, id));
  const picture = await changedPicture(ctx, before.product.photoId, photoId);
  return asMember(ctx.db, ctx.userId, async (tx) => {
    if (picture.photoId) await findAsset(tx, picture.photoId, "photo");
    await tx
      .update(products)
      .set({
        ...changes,
        ...picture,
        ...(offerEndsAt === undefined ? {} : { offerEndsAt: offerEndsAt ? new Date(offerEndsAt) : null }),
        updatedAt: ctx.clock.now(),
      })
      .where(eq(products.id, id));
    return toProduct(ctx, await findProduct(tx, id));
  });
}

async function changedPicture(
  ctx: MemberContext,
  before: string | null,
  photoId: AssetId | null | undefined,
): Promise<{ photoId?: AssetId | null; cutoutId?: AssetId | null }> {
  if (photoId === undefined || photoId === before) return {};
  if (photoId === null) return { photoId: null, cutoutId: null };
  return { photoId, cutoutId: await cutOutPhoto(ctx, photoId) };
}
