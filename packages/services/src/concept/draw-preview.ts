import type { AdDocument, Language, ProductId, Ratio } from "@static-engine/contracts";
import { UserId } from "@static-engine/contracts";
import type { Subject } from "@static-engine/creative";
import { buildDocument, findConcept, previewVariation } from "@static-engine/creative";
import { asMember } from "@static-engine/db";
import { products } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { findBrand, snapshotBrand } from "../brand/find-brand.ts";
import type { ServiceContext } from "../context.ts";
import { notFound } from "../errors.ts";
import { findProduct, snapshotProduct } from "../product/find-product.ts";
import { demoFor } from "../sample/demo-for.ts";

/** Gallery tiles are at most 300 px wide; twice that is sharp on dense screens. */
const PREVIEW_WIDTH = 600;
const SEED = 7;

/** The product of a signed address, read as its owner. */
async function readSubject(ctx: ServiceContext, productId: ProductId, language: Language): Promise<Subject> {
  const [owner] = await ctx.db
    .select({ id: products.userId })
    .from(products)
    .where(eq(products.id, productId));
  if (!owner) throw notFound("product");
  const userId = UserId.parse(owner.id);
  return asMember(ctx.db, userId, async (tx) => {
    const product = snapshotProduct(await findProduct(tx, productId));
    return { brand: snapshotBrand(await findBrand(tx, product.brandId)), product, language };
  });
}

export function previewDocument(slug: string, subject: Subject): AdDocument {
  const concept = findConcept(slug);
  if (!concept) throw notFound("concept");
  const { brand, product, language } = subject;
  const variation = previewVariation(concept, brand, product, language);
  return buildDocument({ concept, brand, product, variation, language, seed: SEED });
}

/** The pictures drawn last, by address: about 30 KB each. */
const recent = new Map<string, Promise<Buffer>>();
const RECENT_MAX = 400;

function remember(key: string, draw: () => Promise<Buffer>): Promise<Buffer> {
  const known = recent.get(key);
  if (known) return known;
  const drawn = draw();
  recent.set(key, drawn);
  drawn.catch(() => recent.delete(key));
  const [oldest] = recent.keys();
  if (recent.size > RECENT_MAX && oldest) recent.delete(oldest);
  return drawn;
}

/** A concept's picture on a product, or on the demo brand that suits it, as WebP. */
export async function drawPreview({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { slug: string; productId: ProductId | null; version: string; ratio: Ratio };
}): Promise<Buffer> {
  const { slug, productId, version, ratio } = input;
  return remember([slug, productId, version, ratio].join("/"), async () => {
    const subject = productId ? await readSubject(ctx, productId, "en") : demoFor(slug);
    const { data } = await ctx.renderer.exportAd({
      document: previewDocument(slug, subject),
      ratio,
      format: "png",
      scale: 1,
      assets: { load: (asset) => ctx.files.get(asset) },
    });
    return sharp(data).resize({ width: PREVIEW_WIDTH }).webp({ quality: 86, effort: 2 }).toBuffer();
  });
}
