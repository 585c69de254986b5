import type { Brand, BrandSnapshot } from "@static-engine/contracts";
import { AssetId, BrandId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { assets, brands, products } from "@static-engine/db/schema";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { notFound } from "../errors.ts";
import type { PictureRow } from "../files/find-asset.ts";
import { pictureColumns, toPicture } from "../files/find-asset.ts";

const brandColumns = {
  brand: brands,
  logo: pictureColumns(assets),
  // Correlated on purpose: a page shows 24 brands, each with an indexed count.
  productCount: sql<number>`(select count(*)::int from ${products} p where p.brand_id = ${brands.id} and p.deleted_at is null)`,
};

export type BrandRow = {
  brand: typeof brands.$inferSelect;
  logo: PictureRow | null;
  productCount: number;
};

/** The brand as layouts and copy see it, frozen. */
export function snapshotBrand({ brand, logo }: Omit<BrandRow, "productCount">): BrandSnapshot {
  const { userId: _owner, deletedAt: _deleted, createdAt: _created, updatedAt: _updated, ...rest } = brand;
  return {
    ...rest,
    id: BrandId.parse(brand.id),
    logoId: brand.logoId ? AssetId.parse(brand.logoId) : null,
    logo: logo && toPicture(logo),
  };
}

export function toBrand(ctx: MemberContext, row: BrandRow): Brand {
  const { brand, productCount } = row;
  const { logo, ...rest } = snapshotBrand(row);
  return {
    ...rest,
    logoUrl: logo ? ctx.links.file(logo.key, 480) : null,
    productCount,
    createdAt: brand.createdAt.toISOString(),
    updatedAt: brand.updatedAt.toISOString(),
  };
}

export function selectBrands(tx: Tx) {
  return tx.select(brandColumns).from(brands).leftJoin(assets, eq(assets.id, brands.logoId));
}

/** The member's brand, or NOT_FOUND for one that is absent, deleted or somebody else's. */
export async function findBrand(tx: Tx, id: BrandId): Promise<BrandRow> {
  const [row] = await selectBrands(tx).where(and(eq(brands.id, id), isNull(brands.deletedAt)));
  if (!row) throw notFound("brand");
  return row;
}
