import { skinOf } from "../../color/skin.ts";
import { listItems } from "../../document/list-items.ts";
import { cornerProduct } from "../../parts/corner-product.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { rowText } from "../../parts/row-text.ts";
import { sheet } from "../../parts/sheet.ts";
import { rect, rule, svg } from "../../parts/svg.ts";
import { headline, under } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perH } from "../place.ts";
import type { Stage } from "../stage.ts";

/** A page of somebody's notes: a title, ruled lines, round ticks; the product lies on its corner. */
export const notes: Composition = {
  id: "list-notes",
  archetype: "list",
  needs: ["items3"],
  canvases: ["canvas", "second", "accent", "dark", "soft", "picture"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const page = skinOf(stage.palette, skin.ground === stage.palette.soft ? "canvas" : "soft");
  const box = perBox(stage, {
    "1:1": { x: 74, y: 60, w: 800, h: 880 },
    "9:16": { x: 84, y: 316, w: 830, h: 800 },
    "16:9": { x: 110, y: 70, w: 1010, h: 860 },
  });
  const items = listItems(stage.document, 4);
  const wanted = perH(stage, { "1:1": 122, "9:16": 116, "16:9": 128 });
  sheet(
    stage,
    { box, rotate: -2.5, fill: page.ground, detail: page.text, edge: "page", shade: skin.shade },
    () => {
      const inset = 64;
      const w = box.w - inset * 2;
      // The binding: a row of holes, as a notepad has them, not a bar with buttons.
      for (let i = 0; i < 14; i++)
        stage.layers.push(rect(inset + (i * (w - 18)) / 13, 34, 18, 18, skin.ground, 9));
      const head = headline(stage, stage.document.copy.headline, {
        x: inset,
        y: 104,
        w,
        h: 190,
        color: page.text,
        maxLines: 2,
        scale: 0.82,
      });
      // Few rows keep near their title rather than the foot of the page.
      const top = Math.max(head.bottom + 56, Math.min(head.bottom + 140, box.h - 70 - wanted * items.length));
      const rowH = Math.min(wanted, (box.h - 24 - top) / Math.max(1, items.length));
      items.forEach((item, i) => {
        const y = top + rowH * i;
        const mid = y + rowH / 2;
        rule(stage, inset, y, w, page.rule, 2);
        tick(stage, inset, mid, page.text, i < items.length - 1);
        rowText(stage, item, {
          x: inset + 78,
          mid,
          w: i >= 2 && stage.ratio === "1:1" ? w - 300 : w - 90,
          size: under(head, 40, 31),
          color: page.text,
          face: stage.type.bold,
        });
      });
    },
  );
  cornerProduct(stage, {
    ...perBox(stage, {
      "1:1": { x: 690, y: 640, bleed: 0.24 },
      "9:16": { x: 430, y: 1150, bleed: 0.2 },
      "16:9": { x: 1190, y: 140, bleed: 0.2 },
    }),
    rotate: 9,
    skin,
  });
  logo(stage, {
    x: per(stage, { "1:1": stage.frame.left, "9:16": stage.frame.left, "16:9": stage.frame.left }),
    baseline: stage.ratio === "9:16" ? stage.frame.bottom : stage.h - 48,
    color: skin.text,
    on: skin.ground,
    scale: 0.9,
  });
}

// Drawn by hand: an open ring, and a tick that leaves it.
function tick(stage: Stage, x: number, mid: number, color: string, done: boolean): void {
  svg(stage, {
    box: { x, y: mid - 27, w: 54, h: 54 },
    viewBox: "0 0 54 54",
    body: `<g fill="none" stroke="${color}" stroke-width="4.5" stroke-linecap="round"><path d="M40 10C30 2 12 6 7 20C2 36 14 50 29 48C43 46 50 32 45 20"/>${done ? '<path d="M17 27L26 36L48 6"/>' : ""}</g>`,
  });
}
