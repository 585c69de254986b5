import { aspectOf } from "../../parts/corner-product.ts";
import { panel } from "../../parts/ground.ts";
import { product } from "../../parts/product.ts";
import type { Stage } from "../stage.ts";
import { sharpestOf } from "./sharpest.ts";
import { block, fact, mark, rated, strong, UNIT } from "./small-parts.ts";

/** 160×600: words stacked, the product through the middle and past both edges, fact and logo below. */
export function skyscraper(stage: Stage): void {
  const skin = panel(stage, { x: 0, y: 0, w: stage.w, h: stage.h }, stage.role);
  stage.skin = skin;
  const sharp = sharpestOf(stage.document);
  const aspect = aspectOf(stage);
  const h = aspect > 1.1 ? 190 : aspect > 0.75 ? 240 : 290;
  const w = h * aspect;
  product(stage, {
    box: {
      x: (aspect > 1.1 ? 14 : aspect > 0.75 ? -14 : 92 - w / 2) * UNIT,
      y: (482 - h) * UNIT,
      w: w * UNIT,
      h: h * UNIT,
    },
    rotate: aspect > 1.1 ? -8 : 6,
    shadow: "floating",
    skin,
  });
  const y = sharp.stars ? rated(stage, { x: 12, y: 18, size: 16, color: skin.text }) + 14 : 20;
  const head = strong(stage, sharp, {
    x: 12,
    y,
    w: 136,
    h: 150,
    color: sharp.figure ? skin.accent : skin.text,
    maxLines: 6,
    least: 20,
  });
  if (sharp.fact) {
    if (sharp.code) block(stage, sharp.fact, { x: 0, y: 500, w: 152, height: 30 });
    else
      fact(stage, sharp.fact, {
        x: 12,
        y: Math.min(head.bottom / UNIT + 14, 198),
        w: 136,
        size: 15,
        color: skin.text,
      });
  }
  mark(stage, { x: 12, baseline: 584, height: 20, skin });
}
