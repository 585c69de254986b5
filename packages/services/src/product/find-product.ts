import type { Product } from "@static-engine/contracts";
import { AssetId, BrandId, ProductId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { assets, brands, products } from "@static-engine/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { MemberContext } from "../context.ts";
import { notFound } from "../errors.ts";

const cutouts = alias(assets, "cutouts");

export type ProductRow = {
  product: typeof products.$inferSelect;
  photoKey: string | null;
  cutoutKey: string | null;
};

export function toProduct(ctx: MemberContext, { product, photoKey, cutoutKey }: ProductRow): Product {
  const { userId: _owner, deletedAt: _deleted, ...rest } = product;
  return {
    ...rest,
    id: ProductId.parse(product.id),
    brandId: BrandId.parse(product.brandId),
    photoId: product.photoId ? AssetId.parse(product.photoId) : null,
    photoUrl: photoKey ? ctx.links.file(photoKey, 480) : null,
    cutoutId: product.cutoutId ? AssetId.parse(product.cutoutId) : null,
    cutoutUrl: cutoutKey ? ctx.links.file(cutoutKey, 480) : null,
    offerEndsAt: product.offerEndsAt?.toISOString() ?? null,
    createdAt: product.createdAt.toISOString(),
    updatedAt: product.updatedAt.toISOString(),
  };
}

export function selectProducts(tx: Tx) {
  return tx
    .select({ product: products, photoKey: assets.key, cutoutKey: cutouts.key })
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
