import type { ProductId } from "@static-engine/contracts";
import { BrandId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { findBrand, toBrand } from "../brand/find-brand.ts";
import type { MemberContext } from "../context.ts";
import { snapshotBrand, snapshotProduct } from "../generation/take-snapshot.ts";
import { findProduct, toProduct } from "../product/find-product.ts";
import type { Fit } from "./to-concept.ts";

/** The member's product and its brand as a concept would use them now. */
export async function readFit(tx: Tx, ctx: MemberContext, productId: ProductId): Promise<Fit> {
  const product = toProduct(ctx, await findProduct(tx, productId));
  const brand = toBrand(ctx, await findBrand(tx, BrandId.parse(product.brandId)));
  const changed = Math.max(Date.parse(product.updatedAt), Date.parse(brand.updatedAt));
  return {
    brand: await snapshotBrand(tx, brand),
    product: await snapshotProduct(tx, product),
    version: changed.toString(36),
  };
}
