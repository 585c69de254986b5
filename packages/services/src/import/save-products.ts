import type { BrandId, CsvAction, UserId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { products } from "@static-engine/db/schema";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
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

type Planned = { product: CsvProduct; action: CsvAction | null };

/**
 * The brand's products, to find rows among them, and to write what is new or other in few statements. Of all of them
 * only numbers and names are held; the rest is read for those that rows are about, few at a time.
 */
export async function openProducts(tx: Tx, { userId, brandId }: { userId: UserId; brandId: BrandId }) {
  const keys = await tx
    .select({ id: products.id, sku: products.sku, name: products.name })
    .from(products)
    .where(and(eq(products.brandId, brandId), isNull(products.deletedAt)));
  const bySku = new Map(keys.flatMap((product) => (product.sku ? [[product.sku, product] as const] : [])));
  const byName = new Map(keys.map((product) => [product.name.toLowerCase(), product]));
  const added: (typeof products.$inferInsert)[] = [];
  const changed: (Partial<Known> & { id: string })[] = [];

  /** By number first; a product that has none yet is found by its name and gets it. */
  function find({ sku, given }: CsvProduct): string | undefined {
    const named = byName.get(given.name.toLowerCase());
    return ((sku ? bySku.get(sku) : undefined) ?? (named && (!sku || !named.sku) ? named : undefined))?.id;
  }

  async function read(ids: readonly string[]): Promise<ReadonlyMap<string, Known>> {
    const found: Known[] =
      ids.length > 0
        ? await tx
            .select(columns)
            .from(products)
            .where(inArray(products.id, [...ids]))
        : [];
    return new Map(found.map((product) => [product.id, product]));
  }

  function planOne(product: CsvProduct, found: Known | undefined): CsvAction | null {
    const { sku, given } = product;
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
  }

  return {
    /** What saving each row will do; `null` where it is a new product that nobody has a reason to buy. */
    async *plan(rows: readonly CsvProduct[]): AsyncGenerator<Planned> {
      for (let at = 0; at < rows.length; at += BATCH) {
        const batch = rows.slice(at, at + BATCH);
        const known = await read(batch.flatMap((product) => find(product) ?? []));
        for (const product of batch) {
          yield { product, action: planOne(product, known.get(find(product) ?? "")) };
        }
      }
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
