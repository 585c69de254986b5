import { contrast, mix } from "../../color/oklch.ts";
import { listItems } from "../../document/list-items.ts";
import { cornerProduct } from "../../parts/corner-product.ts";
import { footWords } from "../../parts/foot-fact.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { checkBox } from "../../parts/marks.ts";
import { rowText } from "../../parts/row-text.ts";
import { rule, svg } from "../../parts/svg.ts";
import { headline, text, under } from "../../parts/text.ts";
import { lineWidth } from "../../type/metrics.ts";
import type { Composition } from "../composition.ts";
import { perBox, perH, perW, perY } from "../place.ts";
import type { Stage } from "../stage.ts";
import { print } from "../stage.ts";

/** A list with boxes, one row marked by hand, the product over its lower corner. */
export const checklist: Composition = {
  id: "list-checklist",
  archetype: "list",
  needs: ["usps3"],
  canvases: ["accent", "soft", "canvas", "dark", "second"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left } = stage.frame;
  const head = headline(stage, stage.document.copy.headline, {
    x: left,
    y: perY(stage, { "1:1": 78, "9:16": 308, "16:9": 96 }),
    ...perBox(stage, { "1:1": { w: 900, h: 200 }, "9:16": { w: 860, h: 220 }, "16:9": { w: 1010, h: 230 } }),
    color: skin.text,
    maxLines: 2,
    scale: 1,
  });
  const items = listItems(stage.document, 4);
  const rowH = perH(stage, { "1:1": 126, "9:16": 118, "16:9": 124 });
  const top = Math.max(head.bottom + 64, perY(stage, { "1:1": 340, "9:16": 600, "16:9": 380 }));
  const rowsW = perW(stage, { "1:1": 890, "9:16": 874, "16:9": 1000 });
  const textW = (i: number) => perW(stage, { "1:1": i < 2 ? 780 : 500, "9:16": 780, "16:9": 880 });
  const marked = Math.min(items.length - 1, Math.max(0, items.length - 2));
  for (let i = 0; i <= items.length; i++) {
    if (i < items.length || stage.ratio === "16:9") rule(stage, left, top + rowH * i, rowsW, skin.text, 2.5);
  }
  items.forEach((_, i) => {
    if (i === marked)
      highlight(stage, items[i] ?? "", { x: left + 82, mid: top + rowH * (i + 0.5), w: textW(i) });
  });
  cornerProduct(stage, {
    ...perBox(stage, {
      "1:1": { x: 650, y: 0, bleed: 0.2 },
      "9:16": { x: 430, y: 1170, bleed: 0.2 },
      "16:9": { x: 1180, y: 160, bleed: 0.18 },
    }),
    ...(stage.ratio === "1:1" ? { y: top + rowH * 2 - 40 } : {}),
    rotate: 10,
    skin,
  });
  items.forEach((item, i) => {
    const mid = top + rowH * (i + 0.5);
    checkBox(stage, left, mid - 25, 50, skin.text, i < items.length - 1);
    rowText(stage, item, {
      x: left + 82,
      mid,
      w: textW(i) - 20,
      size: under(head, 40, 32),
      color: skin.text,
      face: stage.type.bold,
    });
  });
  const mark = logo(stage, {
    x: left,
    baseline: perY(stage, { "1:1": 990, "9:16": 1236, "16:9": 1004 }),
    color: skin.text,
    on: skin.ground,
  });
  const fact = footWords(stage);
  if (fact && stage.ratio === "1:1")
    text(stage, fact, {
      x: left,
      y: mark.y + mark.h + 20,
      w: 420,
      size: 30,
      color: skin.text,
      face: stage.type.bold,
      maxLines: 1,
      role: "label",
    });
}

// A marker's stroke in the second colour: its ends are cut by hand, its edges not quite parallel.
function highlight(stage: Stage, item: string, { x, mid, w }: { x: number; mid: number; w: number }): void {
  const { skin, palette } = stage;
  const natural = lineWidth(print(stage, item), stage.type.bold) * 40;
  if (natural > w - 20) return;
  const color = [palette.canvas, palette.second, palette.accent, mix(skin.ground, skin.text, 0.16)].find(
    (hex) => contrast(hex, skin.text) >= 4.6 && contrast(hex, skin.ground) >= 1.25,
  );
  if (!color) return;
  const width = natural + 36;
  svg(stage, {
    box: { x: x - 18, y: mid - 34, w: width, h: 68 },
    viewBox: `0 0 ${width} 68`,
    body: `<path d="M6 9L${width - 4} 3L${width - 12} 60L0 66Z" fill="${color}"/>`,
  });
}
