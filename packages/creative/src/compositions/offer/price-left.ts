import { skinOf } from "../../color/skin.ts";
import { percentOf } from "../../document/figure.ts";
import { aspectOf } from "../../parts/corner-product.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { codeLine, endsLine } from "../../parts/offer-foot.ts";
import { otherMass } from "../../parts/other-mass.ts";
import { priceBlock } from "../../parts/price-block.ts";
import { product } from "../../parts/product.ts";
import { seal } from "../../parts/seal.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perH, perW, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** Head, price, three plain lines on the left; the product standing right, a seal in the free corner. */
export const priceLeft: Composition = {
  id: "offer-price-left",
  archetype: "offer",
  needs: ["price"],
  canvases: ["picture", "dark", "canvas", "second", "soft", "accent"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left, bottom } = stage.frame;
  const { copy, facts } = stage.document;
  const slim = aspectOf(stage) < 0.75;
  product(stage, {
    box: perBox(stage, {
      "1:1": slim ? { x: 600, y: 300, w: 430, h: 740 } : { x: 400, y: 480, w: 640, h: 560 },
      "9:16": slim ? { x: 500, y: 960, w: 520, h: 900 } : { x: 240, y: 1280, w: 800, h: 590 },
      "16:9": { x: 1000, y: 180, w: 860, h: 840 },
    }),
    anchor: { x: slim ? 0.6 : 1, y: 1 },
    shadow: "standing",
    skin,
  });
  const head = headline(stage, copy.headline, {
    x: left,
    y: perY(stage, { "1:1": 72, "9:16": 306, "16:9": 96 }),
    w: perW(stage, { "1:1": facts.offerText ? 700 : 900, "9:16": 860, "16:9": 900 }),
    h: perH(stage, { "1:1": 170, "9:16": 190, "16:9": 200 }),
    color: skin.text,
    maxLines: 2,
    scale: 0.8,
  });
  const price = priceBlock(stage, {
    x: left,
    y: head.bottom + 70,
    w: perW(stage, { "1:1": slim ? 560 : 640, "9:16": 830, "16:9": 860 }),
    size: per(stage, { "1:1": 236, "9:16": 270, "16:9": 300 }),
    color: skin.accent,
    oldColor: skin.muted,
  });
  let y = price.bottom + 84;
  const w = perW(stage, { "1:1": slim ? 480 : 320, "9:16": slim ? 420 : 560, "16:9": 620 });
  const lines = facts.usps.filter((usp) => usp !== copy.headline && usp.length <= 44).slice(0, 3);
  const limit = bottom - 120;
  for (const line of lines) {
    const placed = text(stage, line, {
      x: left,
      y,
      w,
      size: 36,
      min: 32,
      color: skin.text,
      face: stage.type.bold,
      maxLines: 2,
      role: "body",
    });
    if (placed.bottom > limit) {
      stage.layers.pop();
      break;
    }
    y = placed.bottom + 24;
  }
  const terms = [codeLine(stage), endsLine(stage)].filter(Boolean).join(". ");
  if (terms && y + 40 < limit)
    text(stage, terms, { x: left, y: y + 8, w, size: 30, color: skin.muted, maxLines: 2, role: "label" });
  const badge =
    percentOf(facts.offerText) ?? (facts.offerText && facts.offerText.length <= 8 ? facts.offerText : null);
  if (badge && badge.length <= 8 && !copy.headline.includes(facts.offerText ?? badge)) {
    const own = skinOf(stage.palette, otherMass(stage, skin, ["second", "accent", "canvas", "soft"]));
    const size = per(stage, { "1:1": 200, "9:16": 190, "16:9": 210 });
    seal(stage, {
      ...perBox(stage, {
        "1:1": { cx: 930, cy: 160 },
        "9:16": { cx: 830, cy: 0 },
        "16:9": { cx: 1720, cy: 190 },
      }),
      ...(stage.ratio === "9:16" ? { cy: price.bottom + 130 } : {}),
      size,
      fill: own.ground,
      color: own.text,
      ring: own.accent,
      value: badge,
    });
  }
  logo(stage, { x: left, baseline: bottom, color: skin.text, on: skin.ground });
}
