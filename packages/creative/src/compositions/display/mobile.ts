import { panel } from "../../parts/ground.ts";
import type { Stage } from "../stage.ts";
import { sharpestOf } from "./sharpest.ts";
import { mark, strong, UNIT } from "./small-parts.ts";

/** 320×50: words and logo on a flat ground, nothing else. */
export function mobile(stage: Stage): void {
  const skin = panel(stage, { x: 0, y: 0, w: stage.w, h: stage.h }, stage.role);
  stage.skin = skin;
  const sharp = sharpestOf(stage.document);
  const logo = mark(stage, { x: 310, align: "right", baseline: 33, height: 17, skin });
  const w = logo.x / UNIT - 26;
  const head = strong(stage, sharp, {
    x: 10,
    y: 0,
    w,
    h: sharp.figure ? 32 : 34,
    color: sharp.figure ? skin.accent : skin.text,
    maxLines: 2,
    least: 15,
  });
  const layer = stage.layers.pop();
  if (layer?.kind === "text") stage.layers.push({ ...layer, y: 25 * UNIT - head.bottom / 2 });
}
