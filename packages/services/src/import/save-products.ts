import type { BrandId, CsvAction, UserId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { products } from "@static-engine/db/schema";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { CsvProduct } from "./csv-product.ts";

const BATCH = 500;

const columns = {
  id: products.id,
  sku: products.sku,
  name: products.name,
  description: products.description,
  usps: products.usps,
  priceText: products.priceText,
  compareAtPrice: products.compareAtPrice,
  currency: products.currency,
  productUrl: products.productUrl,
  starRating: products.starRating,
  reviewCount: products.reviewCount,
  offerText: products.offerText,
  offerCode: products.offerCode,
};

type Known = { [Key in keyof typeof columns]: (typeof products.$inferSelect)[Key] };

/** The brand's products, to find rows among them, and to write what is new or other in few statements. */
export async function openProducts(tx: Tx, { userId, brandId }: { userId: UserId; brandId: BrandId }) {
  const known: Known[] = await tx
    .select(columns)
    .from(products)
    .where(and(eq(products.brandId, brandId), isNull(products.deletedAt)));
  const bySku = new Map(known.flatMap((product) => (product.sku ? [[product.sku, product] as const] : [])));
  const byName = new Map(known.map((product) => [product.name.toLowerCase(), product]));
  const added: (typeof products.$inferInsert)[] = [];
  const changed: (Partial<Known> & { id: string })[] = [];

  /** By number first; a product that has none yet is found by its name and gets it. */
  function find({ sku, given }: CsvProduct): Known | undefined {
    const named = byName.get(given.name.toLowerCase());
    return (sku ? bySku.get(sku) : undefined) ?? (named && (!sku || !named.sku) ? named : undefined);
  }

  return {
    /** What saving the row will do; `null` where it is a new product that nobody has a reason to buy. */
    plan(product: CsvProduct): CsvAction | null {
      const { sku, given } = product;
      const found = find(product);
      if (!found) {
        if (product.usps === "none") return null;
        added.push({ ...given, sku, userId, brandId });
        return "create";
      }
      const { usps, ...others } = given;
      const values = { ...others, ...(product.usps === "said" ? { usps } : {}), ...(sku ? { sku } : {}) };
      const isSame = Object.entries(values).every(
        ([key, value]) => JSON.stringify(Reflect.get(found, key)) === JSON.stringify(value),
      );
      if (isSame) return "none";
      changed.push({ id: found.id, ...values });
      return "update";
    },
    async save(): Promise<void> {
      for (let at = 0; at < added.length; at += BATCH) {
        await tx.insert(products).values(added.slice(at, at + BATCH));
      }
      for (let at = 0; at < changed.length; at += BATCH) await update(tx, changed.slice(at, at + BATCH));
    },
  };
}

async function update(tx: Tx, rows: readonly object[]): Promise<void> {
  await tx.execute(sql`
    update products p set
      sku = coalesce(v.sku, p.sku), name = coalesce(v.name, p.name),
      description = coalesce(v.description, p.description),
      usps = coalesce((select array_agg(u) from jsonb_array_elements_text(v.usps) u), p.usps),
      price_text = coalesce(v."priceText", p.price_text),
      compare_at_price = coalesce(v."compareAtPrice", p.compare_at_price),
      currency = coalesce(v.currency, p.currency), product_url = coalesce(v."productUrl", p.product_url),
      star_rating = coalesce(v."starRating", p.star_rating), review_count = coalesce(v."reviewCount", p.review_count),
      offer_text = coalesce(v."offerText", p.offer_text), offer_code = coalesce(v."offerCode", p.offer_code),
      updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v(id uuid, sku text, name text, description text,
      usps jsonb, "priceText" text, "compareAtPrice" text, currency text, "productUrl" text, "starRating" numeric,
      "reviewCount" integer, "offerText" text, "offerCode" text)
    where p.id = v.id`);
}
