import type { Product, ProductSnapshot } from "@static-engine/contracts";
import { AssetId, BrandId, ProductId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { assets, brands, products } from "@static-engine/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { MemberContext } from "../context.ts";
import { notFound } from "../errors.ts";
import type { PictureRow } from "../files/find-asset.ts";
import { pictureColumns, toPicture } from "../files/find-asset.ts";

const cutouts = alias(assets, "cutouts");

export type ProductRow = {
  product: typeof products.$inferSelect;
  photo: PictureRow | null;
  cutout: PictureRow | null;
};

/** The product as layouts and copy see it, frozen; its picture is the cut-out where there is one. */
export function snapshotProduct({ product, photo, cutout }: ProductRow): ProductSnapshot {
  const { userId: _owner, deletedAt: _deleted, createdAt: _created, updatedAt: _updated, ...rest } = product;
  const picture = cutout ?? photo;
  return {
    ...rest,
    id: ProductId.parse(product.id),
    brandId: BrandId.parse(product.brandId),
    photoId: product.photoId ? AssetId.parse(product.photoId) : null,
    cutoutId: product.cutoutId ? AssetId.parse(product.cutoutId) : null,
    offerEndsAt: product.offerEndsAt?.toISOString() ?? null,
    picture: picture && toPicture(picture),
  };
}

export function toProduct(ctx: MemberContext, row: ProductRow): Product {
  const { product, photo, cutout } = row;
  const { picture: _picture, ...rest } = snapshotProduct(row);
  return {
    ...rest,
    photoUrl: photo ? ctx.links.file(photo.key, 480) : null,
    cutoutUrl: cutout ? ctx.links.file(cutout.key, 480) : null,
    createdAt: product.createdAt.toISOString(),
    updatedAt: product.updatedAt.toISOString(),
  };
}

export function selectProducts(tx: Tx) {
  return tx
    .select({ product: products, photo: pictureColumns(assets), cutout: pictureColumns(cutouts) })
    .from(products)
    .innerJoin(brands, and(eq(brands.id, products.brandId), isNull(brands.deletedAt)))
    .leftJoin(assets, eq(assets.id, products.photoId))
    .leftJoin(cutouts, eq(cutouts.id, products.cutoutId));
}

/** The member's product, or NOT_FOUND for one that is absent, deleted, of a deleted brand or somebody else's. */
export async function findProduct(tx: Tx, id: ProductId): Promise<ProductRow> {
  const [row] = await selectProducts(tx).where(and(eq(products.id, id), isNull(products.deletedAt)));
  if (!row) throw notFound("product");
  return row;
}
