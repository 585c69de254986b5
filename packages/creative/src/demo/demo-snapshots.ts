import { BrandSnapshot, ProductSnapshot } from "@static-engine/contracts";
import type { DemoBrand, DemoPicture, DemoProduct } from "./demo-brand.ts";

// Fixed ids: snapshots of demo data are for pictures and tests, and never meet the database.
const BRAND_ID = "01900000-0000-7000-8000-0000000000b1";
const PRODUCT_ID = "01900000-0000-7000-8000-0000000000a1";

/** A demo brand as a run would have snapshotted it. */
export function demoBrandSnapshot({ input, logo }: DemoBrand): BrandSnapshot {
  return BrandSnapshot.parse({ ...input, id: BRAND_ID, logoId: null, logo: pictureRef(logo) });
}

export function demoProductSnapshot({ input, picture }: DemoProduct): ProductSnapshot {
  return ProductSnapshot.parse({
    ...input,
    id: PRODUCT_ID,
    brandId: BRAND_ID,
    photoId: null,
    cutoutId: null,
    picture: pictureRef(picture),
  });
}

function pictureRef({ key, width, height }: DemoPicture) {
  return { key, width, height, cutout: true };
}
