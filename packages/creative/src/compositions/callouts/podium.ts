import { calloutItems } from "../../document/callout-items.ts";
import { callout } from "../../parts/callout.ts";
import { aspectOf } from "../../parts/corner-product.ts";
import { fill } from "../../parts/ground.ts";
import { leadLine } from "../../parts/lead-line.ts";
import { logo } from "../../parts/logo.ts";
import { product } from "../../parts/product.ts";
import { headline } from "../../parts/text.ts";
import { podiumAt } from "../../scene/podium-at.ts";
import { sceneColors } from "../../scene/scene-colors.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perY, relayPlace } from "../place.ts";
import type { Stage } from "../stage.ts";

/** The product on a stand in window light, three facts on soft lines. */
export const podium: Composition = {
  id: "callouts-podium",
  archetype: "callouts",
  needs: ["cutout", "features2"],
  canvases: ["picture", "canvas"],
  arrange,
};

function arrange(stage: Stage): void {
  const { colors, skin } = sceneColors(stage.palette, "podium");
  stage.skin = skin;
  fill(stage, { x: 0, y: 0, w: stage.w, h: stage.h }, "podium", stage.document.seed, colors);
  const at = podiumAt(stage.w, stage.h);
  const aspect = aspectOf(stage);
  const tallest = at.y - perY(stage, { "1:1": 290, "9:16": 700, "16:9": 110 });
  const widest = at.rx * (aspect > 0.8 ? per(stage, { "1:1": 1.2, "9:16": 1.7, "16:9": 1.7 }) : 1.4);
  const h = Math.min(tallest, widest / aspect);
  const foot = at.y + at.ry * 0.45;
  const box = product(stage, {
    box: { x: at.x - (h * aspect) / 2, y: foot - h, w: h * aspect, h },
    shadow: "standing",
    skin,
  });
  const { left } = stage.frame;
  headline(stage, stage.document.copy.headline, {
    x: left,
    ...perBox(stage, {
      "1:1": { y: 72, w: 700, h: 170 },
      "9:16": { y: 306, w: 860, h: 230 },
      "16:9": { y: 92, w: 600, h: 430 },
    }),
    color: skin.text,
    maxLines: 4,
    scale: 1,
  });
  const items = calloutItems(stage.document, 3);
  const right = box ? box.x + box.w : at.x + 200;
  const beside = Math.max(right + 50, 780);
  const spots = per(stage, {
    "1:1": [
      { x: beside, y: 330, w: 1030 - beside, to: { u: 0.62, v: 0.12 } },
      { x: beside, y: 540, w: 1030 - beside, to: { u: 0.75, v: 0.55 } },
      { x: left, y: 560, w: 250, to: { u: 0.25, v: 0.8 } },
    ],
    "9:16": [
      { x: left, y: 610, w: 300, to: { u: 0.3, v: 0.1 } },
      { x: left, y: 800, w: 300, to: { u: 0.25, v: 0.45 } },
      { x: left, y: 990, w: 300, to: { u: 0.25, v: 0.8 } },
    ],
    "16:9": [
      { x: 1370, y: 190, w: 460, to: { u: 0.62, v: 0.12 } },
      { x: 1370, y: 430, w: 460, to: { u: 0.72, v: 0.45 } },
      { x: 1370, y: 670, w: 460, to: { u: 0.75, v: 0.75 } },
    ],
  });
  items.forEach((item, i) => {
    const given = spots[i];
    if (!given) return;
    const spot = relayPlace(stage, given);
    const placed = callout(stage, item, {
      ...spot,
      skin,
      size: per(stage, { "1:1": 50, "9:16": 48, "16:9": 62 }),
    });
    if (!box) return;
    const isLeft = spot.x < box.x;
    const from = { x: isLeft ? placed.right + 18 : spot.x - 16, y: spot.y + 22 };
    const to = { x: box.x + box.w * spot.to.u, y: box.y + box.h * spot.to.v };
    leadLine(stage, { from, to, color: skin.text, anchor: stage.palette.accent, kind: "curve" });
  });
  logo(stage, { x: left, baseline: stage.frame.bottom, color: skin.text, on: skin.ground });
}
