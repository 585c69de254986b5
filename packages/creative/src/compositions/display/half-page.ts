import { aspectOf, cornerProduct } from "../../parts/corner-product.ts";
import { ground } from "../../parts/ground.ts";
import type { Stage } from "../stage.ts";
import { sharpestOf } from "./sharpest.ts";
import { block, fact, mark, rated, strong, UNIT } from "./small-parts.ts";

/** 300×600: logo, words, one fact; the product below them leaves the ad to the right and at the foot. */
export function halfPage(stage: Stage): void {
  const skin = ground(stage);
  const sharp = sharpestOf(stage.document);
  mark(stage, { x: 18, baseline: 44, height: 23, skin });
  const y = sharp.stars ? rated(stage, { x: 18, y: 72, size: 20, color: skin.text }) + 18 : 74;
  const head = strong(stage, sharp, {
    x: 18,
    y,
    w: 264,
    h: 190 - (sharp.stars ? 30 : 0),
    color: sharp.figure ? skin.accent : skin.text,
    maxLines: 5,
    least: 26,
  });
  const under = head.bottom / UNIT + 20;
  const aspect = aspectOf(stage);
  const foot = under + (sharp.fact ? 44 : 16);
  cornerProduct(stage, {
    x: (aspect > 1.1 ? 26 : aspect > 0.75 ? 22 : 70) * UNIT,
    y: foot * UNIT,
    rotate: aspect > 1.1 ? -9 : 7,
    bleed: aspect > 0.75 ? 0.14 : 0.2,
    skin,
  });
  if (sharp.fact) {
    if (sharp.code) block(stage, sharp.fact, { x: 0, y: under, w: 250, height: 36 });
    else fact(stage, sharp.fact, { x: 18, y: under, w: 220, size: 18, color: skin.text });
  }
}
