import { offerParts } from "../../document/offer-parts.ts";
import { aspectOf } from "../../parts/corner-product.ts";
import { ground, panel } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { codeLine, endsLine } from "../../parts/offer-foot.ts";
import { otherMass } from "../../parts/other-mass.ts";
import { priceBlock } from "../../parts/price-block.ts";
import { product } from "../../parts/product.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perW, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** The offer as a headline, three of the product on a counter in the second colour. */
export const counter: Composition = {
  id: "offer-counter",
  archetype: "offer",
  needs: ["offer", "cutout"],
  canvases: ["dark", "canvas", "second", "accent"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left } = stage.frame;
  const { big, line } = offerParts(stage.document);
  const top = perY(stage, { "1:1": 832, "9:16": 1560, "16:9": 830 });
  const strip = panel(
    stage,
    { x: 0, y: top, w: stage.w, h: stage.h - top },
    otherMass(stage, skin, ["soft", "accent", "canvas", "dark"]),
  );
  const head = headline(stage, big, {
    x: left,
    y: perY(stage, { "1:1": 76, "9:16": 306, "16:9": 96 }),
    ...perBox(stage, { "1:1": { w: 960, h: 250 }, "9:16": { w: 874, h: 260 }, "16:9": { w: 1060, h: 300 } }),
    color: skin.accent,
    maxLines: 2,
    scale: 1.3,
    role: "figure",
  });
  bundle(stage, skin);
  const w = perW(stage, { "1:1": 400, "9:16": 760, "16:9": 640 });
  let y = head.bottom + per(stage, { "1:1": 62, "9:16": 64, "16:9": 60 });
  if (line)
    y =
      text(stage, line, {
        x: left,
        y,
        w,
        size: 38,
        min: 34,
        color: skin.text,
        face: stage.type.bold,
        maxLines: 3,
        role: "sub",
      }).bottom + 60;
  if (stage.document.facts.priceText) {
    y =
      priceBlock(stage, {
        x: left,
        y,
        w,
        size: per(stage, { "1:1": 136, "9:16": 150, "16:9": 170 }),
        color: skin.text,
        oldColor: skin.muted,
      }).bottom + 50;
  }
  const terms = [codeLine(stage), endsLine(stage)].filter(Boolean).join(". ");
  const limit = perY(stage, { "1:1": 790, "9:16": 1150, "16:9": 780 });
  if (terms && y + 30 < limit)
    text(stage, terms, { x: left, y, w, size: 30, color: skin.muted, maxLines: 1, role: "label" });
  const onStrip = stage.ratio !== "9:16";
  logo(stage, {
    x: left,
    baseline: perY(stage, { "1:1": 980, "9:16": 1240, "16:9": 980 }),
    color: onStrip ? strip.text : skin.text,
    on: onStrip ? strip.ground : skin.ground,
  });
}

/** Three of one: the middle one in front, the others smaller, behind and a little higher. */
function bundle(stage: Stage, skin: Parameters<typeof product>[1]["skin"]): void {
  const aspect = aspectOf(stage);
  const area = perBox(stage, {
    "1:1": { x: 480, base: 990, w: 560, h: 610 },
    "9:16": { x: 110, base: 1830, w: 880, h: 600 },
    "16:9": { x: 1000, base: 1010, w: 840, h: 700 },
  });
  const front = Math.min(area.h, (area.w * 0.62) / aspect);
  const middle = area.x + area.w / 2;
  const spread = Math.min(area.w * 0.28, front * aspect * 0.72);
  for (const [dx, scale, lift] of [
    [-1, 0.78, 0.055],
    [1, 0.78, 0.055],
    [0, 1, 0],
  ] as const) {
    const h = front * scale;
    const w = h * aspect;
    product(stage, {
      box: { x: middle + dx * spread - w / 2, y: area.base - front * lift - h, w, h },
      shadow: "standing",
      skin,
    });
  }
}
