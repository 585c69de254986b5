import { setImmediate } from "node:timers/promises";
import type { ReflowPart, ReflowScope } from "@static-engine/contracts";
import { AdDocument, BrandId, BULK_DOWNLOAD_MAX_ADS, ProductId } from "@static-engine/contracts";
import type { Source } from "@static-engine/creative";
import { looksDifferent, reflowDocument } from "@static-engine/creative";
import type { Tx } from "@static-engine/db";
import { brands, generatedAds, products } from "@static-engine/db/schema";
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { findBrand, selectBrands, snapshotBrand } from "../brand/find-brand.ts";
import type { MemberContext } from "../context.ts";
import { findProduct, selectProducts, snapshotProduct } from "../product/find-product.ts";

export type Stale = {
  id: string;
  jobId: string;
  version: number;
  before: AdDocument;
  after: AdDocument;
  parts: ReflowPart[];
};

/** Layouts are compared in steps, so that a large library does not hold up other requests. */
const STEP = 10;

/** The ads that show something older than their brand and product say, newest first, at most as many as one job takes. */
export async function findStale(tx: Tx, ctx: MemberContext, scope: ReflowScope): Promise<Stale[]> {
  await assertScope(tx, scope);
  const rows = await tx
    .select({
      id: generatedAds.id,
      jobId: generatedAds.jobId,
      brandId: generatedAds.brandId,
      productId: generatedAds.productId,
      version: generatedAds.version,
      document: generatedAds.document,
    })
    .from(generatedAds)
    .where(
      and(
        eq(generatedAds.userId, ctx.userId),
        eq(generatedAds.status, "completed"),
        isNull(generatedAds.deletedAt),
        scope.brandId ? eq(generatedAds.brandId, scope.brandId) : undefined,
        scope.productId ? eq(generatedAds.productId, scope.productId) : undefined,
        scope.ids ? inArray(generatedAds.id, scope.ids) : undefined,
      ),
    )
    .orderBy(desc(generatedAds.createdAt), desc(generatedAds.id))
    .limit(BULK_DOWNLOAD_MAX_ADS);
  const sources = await readSources(tx, [...new Set(rows.map(({ productId }) => productId))]);
  const stale: Stale[] = [];
  for (const [index, { document, ...row }] of rows.entries()) {
    const source = sources.get(row.productId);
    if (!document || !source) continue;
    if (index % STEP === STEP - 1) await setImmediate();
    const before = AdDocument.parse(document);
    const { document: after, parts } = reflowDocument(before, source);
    if (parts.length > 0 && looksDifferent(before, after)) stale.push({ ...row, before, after, parts });
  }
  return stale;
}

/** @throws AppError NOT_FOUND for a brand or product that is not the member's */
export async function assertScope(tx: Tx, { brandId, productId }: ReflowScope): Promise<void> {
  if (brandId) await findBrand(tx, brandId);
  if (productId) await findProduct(tx, productId);
}

/** Brand and product of each product as they are now; those that are deleted are left out. */
async function readSources(tx: Tx, ids: string[]): Promise<Map<string, Source>> {
  const sources = new Map<string, Source>();
  if (ids.length === 0) return sources;
  const found = await selectProducts(tx).where(and(inArray(products.id, ids), isNull(products.deletedAt)));
  const brandIds = [...new Set(found.map(({ product }) => product.brandId))];
  if (brandIds.length === 0) return sources;
  const brandRows = await selectBrands(tx).where(and(inArray(brands.id, brandIds), isNull(brands.deletedAt)));
  for (const row of brandRows) {
    const brand = snapshotBrand(row);
    for (const item of found) {
      if (item.product.brandId !== BrandId.parse(row.brand.id)) continue;
      sources.set(ProductId.parse(item.product.id), { brand, product: snapshotProduct(item) });
    }
  }
  return sources;
}
