import type { ProductId } from "@static-engine/contracts";
import { BrandId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { findBrand, snapshotBrand } from "../brand/find-brand.ts";
import { findProduct, snapshotProduct } from "../product/find-product.ts";
import type { Fit } from "./to-concept.ts";

/** The member's product and its brand as a concept would use them now. */
export async function readFit(tx: Tx, productId: ProductId): Promise<Fit> {
  const product = await findProduct(tx, productId);
  const brand = await findBrand(tx, BrandId.parse(product.product.brandId));
  const changed = Math.max(product.product.updatedAt.getTime(), brand.brand.updatedAt.getTime());
  return {
    brand: snapshotBrand(brand),
    product: snapshotProduct(product),
    version: changed.toString(36),
  };
}
