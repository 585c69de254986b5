import { aspectOf } from "../../parts/corner-product.ts";
import { panel } from "../../parts/ground.ts";
import { product } from "../../parts/product.ts";
import type { Stage } from "../stage.ts";
import { sharpestOf } from "./sharpest.ts";
import { block, fact, mark, strong, UNIT } from "./small-parts.ts";

/** The product's middle stands here at most; shorter words draw it nearer. */
const FARTHEST = 412;

/** 728×90: strong words, the product cut by both long edges, one fact, the logo; a flat ground. */
export function leaderboard(stage: Stage): void {
  const skin = panel(stage, { x: 0, y: 0, w: stage.w, h: stage.h }, stage.role);
  stage.skin = skin;
  const sharp = sharpestOf(stage.document);
  const aspect = aspectOf(stage);
  const h = aspect > 1.1 ? 112 : 150;
  const half = (h * aspect) / 2;
  const pictured = stage.document.product.picture !== null;
  const logo = mark(stage, { x: 712, align: "right", baseline: 56, height: 23, skin });
  const head = strong(stage, sharp, {
    x: 16,
    y: sharp.figure ? 13 : 15,
    w: pictured ? FARTHEST - half - 34 : 440,
    h: sharp.figure ? 64 : 60,
    color: sharp.figure ? skin.accent : skin.text,
    maxLines: 2,
    least: 20,
  });
  const layer = stage.layers.pop();
  if (layer?.kind === "text") stage.layers.push({ ...layer, y: 45 * UNIT - (head.bottom - layer.y) / 2 });
  const middle = Math.min(FARTHEST, head.right / UNIT + 56 + half);
  if (pictured)
    product(stage, {
      box: {
        x: (middle - half) * UNIT,
        y: (aspect > 1.1 ? -8 : -18) * UNIT,
        w: half * 2 * UNIT,
        h: h * UNIT,
      },
      rotate: 8,
      shadow: "floating",
      skin,
    });
  const from = pictured ? middle + half + 24 : head.right / UNIT + 40;
  const room = logo.x / UNIT - 20 - from;
  const { offerCode } = stage.document.facts;
  if (!sharp.fact || room < 70) return;
  if (sharp.code)
    block(stage, room > 170 || !offerCode ? sharp.fact : offerCode, { x: from, y: 29, w: room, height: 32 });
  else centred(stage, sharp.fact, from, room, skin.text);
}

// Two lines at most: a fact that needs more has no place here.
function centred(stage: Stage, value: string, x: number, w: number, color: string): void {
  const placed = fact(stage, value, { x, y: 0, w, size: 18, color });
  const layer = stage.layers.pop();
  if (layer?.kind === "text" && layer.lines.length <= 2)
    stage.layers.push({ ...layer, y: 45 * UNIT - placed.bottom / 2 });
}
