import type { Brand } from "@static-engine/contracts";
import { AssetId, BrandId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { assets, brands, products } from "@static-engine/db/schema";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { notFound } from "../errors.ts";

const brandColumns = {
  brand: brands,
  logoKey: assets.key,
  // Correlated on purpose: a page shows 24 brands, each with an indexed count.
  productCount: sql<number>`(select count(*)::int from ${products} p where p.brand_id = ${brands.id} and p.deleted_at is null)`,
};

export type BrandRow = { brand: typeof brands.$inferSelect; logoKey: string | null; productCount: number };

export function toBrand(ctx: MemberContext, { brand, logoKey, productCount }: BrandRow): Brand {
  const { userId: _owner, deletedAt: _deleted, ...rest } = brand;
  return {
    ...rest,
    id: BrandId.parse(brand.id),
    logoId: brand.logoId ? AssetId.parse(brand.logoId) : null,
    logoUrl: logoKey ? ctx.links.file(logoKey, 480) : null,
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
