import { calloutItems } from "../../document/callout-items.ts";
import { callout } from "../../parts/callout.ts";
import { aspectOf } from "../../parts/corner-product.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { product } from "../../parts/product.ts";
import { rule } from "../../parts/svg.ts";
import { headline } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perH, perW, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** The product far too close, three facts under rules in the free third. */
export const macro: Composition = {
  id: "callouts-macro",
  archetype: "callouts",
  needs: ["cutout", "usps3"],
  canvases: ["dark", "canvas", "accent", "second", "soft", "picture"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left } = stage.frame;
  product(stage, {
    box: perBox(stage, {
      "1:1": { x: 500, y: 60, w: 900, h: 1240 },
      "9:16": { x: 240, y: 1150, w: 1120, h: 1200 },
      "16:9": { x: 960, y: -120, w: 1250, h: 1500 },
    }),
    fit: "contain",
    anchor: {
      x: aspectOf(stage) < 0.6 && stage.ratio === "1:1" ? 0.3 : 0,
      y: per(stage, { "1:1": 0.6, "9:16": 0, "16:9": 0.5 }),
    },
    rotate: per(stage, { "1:1": 12, "9:16": 10, "16:9": 10 }),
    shadow: "floating",
    skin,
  });
  const column = perW(stage, { "1:1": 430, "9:16": 874, "16:9": 760 });
  const head = headline(stage, stage.document.copy.headline, {
    x: left,
    y: perY(stage, { "1:1": 76, "9:16": 306, "16:9": 96 }),
    w: column,
    h: perH(stage, { "1:1": 330, "9:16": 290, "16:9": 320 }),
    color: skin.text,
    accent: skin.accent,
    scale: per(stage, { "1:1": 0.9, "9:16": 1, "16:9": 1.1 }),
  });
  const items = calloutItems(stage.document, 3);
  const rowH = perH(stage, { "1:1": 156, "9:16": 160, "16:9": 150 });
  const bottom = perY(stage, { "1:1": 930, "9:16": 1150, "16:9": 900 });
  const top = Math.max(head.bottom + 56, bottom - rowH * items.length);
  items.forEach((item, i) => {
    const y = top + rowH * i;
    rule(stage, left, y, Math.min(column, 430), skin.rule, 2);
    callout(stage, item, {
      x: left,
      y: y + 30,
      w: perW(stage, { "1:1": 370, "9:16": 520, "16:9": 560 }),
      skin,
      size: 46,
    });
  });
  logo(stage, { x: left, baseline: stage.frame.bottom, color: skin.text, on: skin.ground });
}
