import { calloutItems } from "../../document/callout-items.ts";
import { aspectOf } from "../../parts/corner-product.ts";
import { footFact } from "../../parts/foot-fact.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { product } from "../../parts/product.ts";
import { rowText } from "../../parts/row-text.ts";
import { rule } from "../../parts/svg.ts";
import { headline } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { perBox, perH, perW, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** A column of display words with their lines, rules between, half the product bleeding right. */
export const ruled: Composition = {
  id: "list-ruled",
  archetype: "list",
  needs: ["usps3"],
  canvases: ["dark", "second", "soft", "canvas", "accent", "picture"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left } = stage.frame;
  const slim = aspectOf(stage) < 0.8;
  product(stage, {
    box: perBox(stage, {
      "1:1": slim ? { x: 690, y: 250, w: 440, h: 860 } : { x: 640, y: 380, w: 760, h: 700 },
      "9:16": { x: 330, y: 1190, w: 900, h: 860 },
      "16:9": slim ? { x: 1330, y: 90, w: 560, h: 1120 } : { x: 1180, y: 130, w: 1000, h: 860 },
    }),
    anchor: { x: slim ? 0.5 : 0, y: 0.4 },
    rotate: 7,
    shadow: "floating",
    skin,
  });
  const head = headline(stage, stage.document.copy.headline, {
    x: left,
    y: perY(stage, { "1:1": 76, "9:16": 306, "16:9": 96 }),
    ...perBox(stage, { "1:1": { w: 940, h: 190 }, "9:16": { w: 860, h: 200 }, "16:9": { w: 1080, h: 220 } }),
    color: skin.text,
    accent: skin.accent,
    maxLines: 2,
    scale: 0.95,
  });
  const items = calloutItems(stage.document, 4);
  const wanted = perH(stage, { "1:1": 138, "9:16": 122, "16:9": 134 });
  const w = perW(stage, { "1:1": 560, "9:16": 874, "16:9": 1000 });
  const bottom = perY(stage, { "1:1": 930, "9:16": 1150, "16:9": 900 });
  const top = Math.max(head.bottom + 60, bottom - wanted * items.length);
  // Rows draw together rather than leave one out.
  const rowH = Math.min(wanted, (bottom + 20 - top) / Math.max(1, items.length));
  items.forEach((item, i) => {
    const y = top + rowH * i;
    rule(stage, left, y, w, skin.rule, 2);
    const two = item.line !== null && stage.ratio !== "1:1";
    const wordW = two ? w * 0.42 : w;
    const size = two ? 46 : 44;
    if (item.line && !two) {
      rowText(stage, item.word, {
        x: left,
        mid: y + rowH * 0.34,
        w: wordW,
        size,
        color: skin.accent,
        face: stage.type.display,
        maxLines: 1,
        role: "label",
      });
      rowText(stage, item.line, { x: left, mid: y + rowH * 0.7, w, size: 34, color: skin.text, maxLines: 1 });
      return;
    }
    rowText(stage, item.word, {
      x: left,
      mid: y + rowH / 2,
      w: wordW,
      size,
      color: item.line ? skin.accent : skin.text,
      face: stage.type.display,
      role: "label",
    });
    if (item.line)
      rowText(stage, item.line, {
        x: left + w * 0.46,
        mid: y + rowH / 2,
        w: w * 0.54,
        size: 36,
        color: skin.text,
      });
  });
  logo(stage, { x: left, baseline: stage.frame.bottom, color: skin.text, on: skin.ground });
  if (stage.ratio === "16:9")
    footFact(stage, { x: 660, baseline: stage.frame.bottom, w: 420, color: skin.text, align: "right" });
}
