import type { FlatRole } from "../../color/skin.ts";
import { skinOf } from "../../color/skin.ts";
import { unsaid } from "../../document/unsaid.ts";
import { priceLine } from "../../format/numbers.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { product } from "../../parts/product.ts";
import { sheet } from "../../parts/sheet.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { perBox } from "../place.ts";
import type { Stage } from "../stage.ts";

/** A handwritten note stuck beside the product; price and logo below right. */
export const note: Composition = {
  id: "hero-note",
  archetype: "hero",
  needs: ["cutout"],
  canvases: ["soft", "canvas", "dark", "accent", "second"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { right } = stage.frame;
  const { copy, facts, product: goods, language } = stage.document;
  product(stage, {
    box: perBox(stage, {
      "1:1": { x: -240, y: 330, w: 800, h: 880 },
      "9:16": { x: -220, y: 1130, w: 860, h: 1000 },
      "16:9": { x: -160, y: 40, w: 1060, h: 1180 },
    }),
    anchor: { x: 0.85, y: 0.3 },
    rotate: -6,
    shadow: "floating",
    skin,
  });
  // Paper needs no contrast, only another colour: dark sheets are the last choice.
  const role: FlatRole = stage.role === "soft" ? "second" : "soft";
  const own = skinOf(stage.palette, role);
  const box = perBox(stage, {
    "1:1": { x: 424, y: 66, w: 592, h: 580 },
    "9:16": { x: 250, y: 330, w: 660, h: 600 },
    "16:9": { x: 1010, y: 84, w: 740, h: 600 },
  });
  sheet(
    stage,
    { box, rotate: 3.5, fill: own.ground, detail: own.text, edge: "note", shade: skin.shade },
    () => {
      headline(stage, copy.headline, {
        x: 62,
        y: 130,
        w: box.w - 124,
        h: box.h - 220,
        face: stage.type.hand,
        color: own.text,
        maxLines: 5,
        scale: 1.5,
        role: "note",
      });
    },
  );
  const foot = stage.frame.bottom;
  const mark = logo(stage, { x: right, align: "right", baseline: foot, color: skin.accent, on: skin.ground });
  const price = facts.priceText ? priceLine(facts.priceText, facts.currency, language) : null;
  const lines = [
    goods.name.length <= 26 ? (unsaid(stage.document, [goods.name])[0] ?? null) : null,
    price,
  ].filter((line): line is string => line !== null);
  lines.reverse().forEach((line, i) => {
    text(stage, line, {
      x: right - 420,
      y: mark.y - 66 - i * 46,
      w: 420,
      size: 34,
      color: skin.text,
      face: stage.type.bold,
      align: "right",
      maxLines: 1,
      role: "label",
    });
  });
}
