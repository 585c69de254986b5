import { aspectOf } from "../../parts/corner-product.ts";
import { ground } from "../../parts/ground.ts";
import { product } from "../../parts/product.ts";
import type { Stage } from "../stage.ts";
import { sharpestOf } from "./sharpest.ts";
import { block, fact, mark, rated, strong, UNIT } from "./small-parts.ts";

/** 970×250: words left, the product taller than the ad at the right, logo and one fact under the words. */
export function billboard(stage: Stage): void {
  const skin = ground(stage);
  const sharp = sharpestOf(stage.document);
  const aspect = aspectOf(stage);
  const h = aspect > 1.1 ? 270 : 370;
  const { picture } = stage.document.product;
  const framed = picture !== null && !picture.cutout;
  product(stage, {
    box: framed
      ? { x: 610 * UNIT, y: 0, w: 360 * UNIT, h: 250 * UNIT }
      : {
          x: (770 - (h * aspect) / 2) * UNIT,
          y: (aspect > 1.1 ? -4 : -30) * UNIT,
          w: h * aspect * UNIT,
          h: h * UNIT,
        },
    rotate: aspect > 1.1 ? -7 : 8,
    shadow: "floating",
    skin,
  });
  const y = sharp.stars ? rated(stage, { x: 26, y: 24, size: 21, color: skin.text }) + 16 : 28;
  strong(stage, sharp, {
    x: 26,
    y,
    w: sharp.figure ? 500 : 540,
    h: 168 - y,
    color: sharp.figure ? skin.accent : skin.text,
    maxLines: 2,
    least: 36,
  });
  const logo = mark(stage, { x: 26, baseline: 224, height: 25, skin });
  if (!sharp.fact) return;
  const x = (logo.x + logo.w) / UNIT + 24;
  const middle = (logo.y + logo.h / 2) / UNIT;
  if (sharp.code) block(stage, sharp.fact, { x, y: middle - 17, w: 300, height: 34 });
  else fact(stage, sharp.fact, { x, y: middle - 7, w: 560 - x, size: 20, color: skin.text });
}
