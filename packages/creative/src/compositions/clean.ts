import type { AdDocument } from "@static-engine/contracts";
import { aspectOf } from "../parts/corner-product.ts";
import { ground } from "../parts/ground.ts";
import { product } from "../parts/product.ts";
import type { Stage } from "./stage.ts";

/** Names the arrangement without words; no concept walks through it. */
export const CLEAN = "clean";

/** The same ad as networks ask for it that add their own words: its ground and its product, nothing else. */
export function cleanDocument(document: AdDocument): AdDocument {
  return { ...document, composition: CLEAN };
}

/** The product alone on the ad's ground, a little right of the middle, as large as it may be whole. */
export function clean(stage: Stage): void {
  const skin = ground(stage);
  const { w, h } = stage;
  const picture = stage.document.product.picture;
  if (picture && !picture.cutout) {
    product(stage, { box: { x: 0, y: 0, w, h }, shadow: "none", skin });
    return;
  }
  const aspect = aspectOf(stage);
  const flat = w / h > 3;
  const tall = Math.min(h * (flat ? 1.5 : 0.76), (w * 0.7) / aspect);
  const wide = tall * aspect;
  product(stage, {
    box: { x: (w - wide) / 2, y: flat ? h * 0.1 : (h - tall) / 2, w: wide, h: tall },
    rotate: aspect > 1.1 ? -8 : 6,
    shadow: "floating",
    skin,
  });
}
