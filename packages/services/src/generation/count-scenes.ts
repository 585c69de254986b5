import type { ConceptId, ProductId } from "@static-engine/contracts";
import { findConcept, sceneCount } from "@static-engine/creative";
import type { Tx } from "@static-engine/db";
import { adConcepts } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import { findBrand, toBrand } from "../brand/find-brand.ts";
import type { MemberContext } from "../context.ts";
import { notFound } from "../errors.ts";
import { findProduct, toProduct } from "../product/find-product.ts";
import { snapshotBrand, snapshotProduct } from "./take-snapshot.ts";

/** How many of the six of a concept can stand on a painted scene, with what the product has now. */
export async function countScenes(
  tx: Tx,
  ctx: MemberContext,
  { conceptId, productId }: { conceptId?: ConceptId | undefined; productId?: ProductId | undefined },
): Promise<number> {
  if (!conceptId || !productId) return 0;
  const [row] = await tx
    .select({ slug: adConcepts.slug })
    .from(adConcepts)
    .where(eq(adConcepts.id, conceptId));
  const concept = row && findConcept(row.slug);
  if (!concept) throw notFound("concept");
  const product = toProduct(ctx, await findProduct(tx, productId));
  const brand = toBrand(ctx, await findBrand(tx, product.brandId));
  return sceneCount(concept, await snapshotBrand(tx, brand), await snapshotProduct(tx, product));
}
