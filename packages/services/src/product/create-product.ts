import type { CreateProductInput, Product } from "@static-engine/contracts";
import { ProductId } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { products } from "@static-engine/db/schema";
import { findBrand } from "../brand/find-brand.ts";
import type { MemberContext } from "../context.ts";
import { findAsset } from "../files/find-asset.ts";
import { assertRoom } from "./assert-room.ts";
import { cutOutPhoto } from "./cut-out-photo.ts";
import { findProduct, toProduct } from "./find-product.ts";

/** @throws AppError NOT_FOUND if the brand or the photo is not the member's | VALIDATION where it is full */
export async function createProduct({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: CreateProductInput;
}): Promise<Product> {
  const { offerEndsAt, ...fields } = input;
  const cutoutId = input.photoId ? await cutOutPhoto(ctx, input.photoId) : null;
  return asMember(ctx.db, ctx.userId, async (tx) => {
    await findBrand(tx, input.brandId);
    await assertRoom(tx, input.brandId, 1);
    if (input.photoId) await findAsset(tx, input.photoId, "photo");
    const [created] = await tx
      .insert(products)
      .values({
        ...fields,
        cutoutId,
        offerEndsAt: offerEndsAt ? new Date(offerEndsAt) : null,
        userId: ctx.userId,
      })
      .returning({ id: products.id });
    return toProduct(ctx, await findProduct(tx, ProductId.parse(created?.id)));
  });
}
