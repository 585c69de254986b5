import type { Brand, BrandSnapshot, Product, ProductSnapshot } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { readPicture } from "../files/find-asset.ts";

/** The brand as layouts and copy see it, frozen. */
export async function snapshotBrand(tx: Tx, brand: Brand): Promise<BrandSnapshot> {
  const { logoUrl: _url, productCount: _count, createdAt: _created, updatedAt: _updated, ...rest } = brand;
  return { ...rest, logo: await readPicture(tx, brand.logoId) };
}

/** The product as layouts and copy see it, frozen; its picture is the cut-out where there is one. */
export async function snapshotProduct(tx: Tx, product: Product): Promise<ProductSnapshot> {
  const { photoUrl: _photo, cutoutUrl: _cutout, createdAt: _created, updatedAt: _updated, ...rest } = product;
  return { ...rest, picture: await readPicture(tx, product.cutoutId ?? product.photoId) };
}
