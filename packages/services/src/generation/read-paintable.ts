import type { ConceptId, ProductId } from "@static-engine/contracts";
import { SLOTS_PER_RUN } from "@static-engine/contracts";
import { findConcept, sceneCount } from "@static-engine/creative";
import type { Tx } from "@static-engine/db";
import { adConcepts } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import { findBrand, snapshotBrand } from "../brand/find-brand.ts";
import { notFound } from "../errors.ts";
import { findProduct, snapshotProduct } from "../product/find-product.ts";

/** What a model can paint for a concept, with what the product has now. */
export async function readPaintable(
  tx: Tx,
  { conceptId, productId }: { conceptId?: ConceptId | undefined; productId?: ProductId | undefined },
): Promise<{ scenes: number; slots: number; allowsWhole: boolean }> {
  if (!conceptId || !productId) return { scenes: 0, slots: SLOTS_PER_RUN, allowsWhole: false };
  const [row] = await tx
    .select({ layout: adConcepts.layout, allowsWhole: adConcepts.allowsWhole })
    .from(adConcepts)
    .where(eq(adConcepts.id, conceptId));
  const concept = row && findConcept(row.layout);
  if (!concept) throw notFound("concept");
  const product = snapshotProduct(await findProduct(tx, productId));
  const brand = snapshotBrand(await findBrand(tx, product.brandId));
  const scenes = sceneCount(concept, brand, product);
  return { scenes, slots: SLOTS_PER_RUN, allowsWhole: row.allowsWhole };
}
