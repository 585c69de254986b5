import { aspectOf, cornerProduct } from "../../parts/corner-product.ts";
import { ground } from "../../parts/ground.ts";
import { product } from "../../parts/product.ts";
import type { Stage } from "../stage.ts";
import { sharpestOf } from "./sharpest.ts";
import { block, fact, mark, rated, strong, UNIT } from "./small-parts.ts";

/** 300×250: the number or a few words across the top, the product in the corner, one fact, the logo. */
export function box(stage: Stage): void {
  const skin = ground(stage);
  const sharp = sharpestOf(stage.document);
  const pictured = stage.document.product.picture !== null;
  const y = sharp.stars ? rated(stage, { x: 16, y: 16, size: 17, color: skin.text }) + 14 : 19;
  const head = strong(stage, sharp, {
    x: 16,
    y,
    w: 268,
    h: (pictured ? (sharp.figure ? 96 : 108) : 150) - y,
    color: sharp.figure ? skin.accent : skin.text,
    maxLines: 3,
    least: 25,
  });
  const under = head.bottom / UNIT;
  const aspect = aspectOf(stage);
  const { picture } = stage.document.product;
  if (picture && !picture.cutout)
    product(stage, {
      // A photo keeps above the line of the logo, which a long name may fill.
      box: { x: 134 * UNIT, y: (under + 14) * UNIT, w: 166 * UNIT, h: (198 - under) * UNIT },
      shadow: "none",
      skin,
    });
  else
    cornerProduct(stage, {
      x: (!pictured ? 160 : aspect > 1.1 ? 108 : 134) * UNIT,
      y: (under + (aspect > 1.1 ? 12 : 18)) * UNIT,
      rotate: aspect > 1.1 ? -8 : 7,
      bleed: aspect < 0.6 ? 0.7 : 0.32,
      skin,
    });
  if (sharp.fact) {
    if (sharp.code) block(stage, sharp.fact, { x: 0, y: 168, w: 170, height: 28 });
    else
      fact(stage, sharp.fact, {
        x: 16,
        y: under + 15,
        w: pictured ? 104 : 250,
        size: 15,
        color: skin.text,
      });
  }
  mark(stage, { x: 16, baseline: 235, height: 20, skin });
}
