import { gridRows } from "../../document/rows.ts";
import { columnHead } from "../../parts/column-head.ts";
import { ground, panel } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { otherMass } from "../../parts/other-mass.ts";
import { product } from "../../parts/product.ts";
import { rowText } from "../../parts/row-text.ts";
import { rule } from "../../parts/svg.ts";
import { headline } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perH, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** A true table: one row a feature, one column a choice, the own column a mass of colour. */
export const grid: Composition = {
  id: "table-grid",
  archetype: "table",
  needs: ["features3rival"],
  canvases: ["soft", "canvas", "dark", "second", "accent"],
  arrange,
};

const MOST_RIVALS = 2;

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left, right, bottom } = stage.frame;
  const { document } = stage;
  const rows = gridRows(document, 5);
  const rivals = document.facts.competitors.slice(0, MOST_RIVALS);
  const table = perBox(stage, {
    "1:1": { x: left, y: 408, w: 960, h: 490 },
    "9:16": { x: left, y: 600, w: 874, h: 520 },
    "16:9": { x: 720, y: 190, w: 1120, h: 740 },
  });
  const rowH = Math.min(perH(stage, { "1:1": 108, "9:16": 118, "16:9": 150 }), table.h / rows.length);
  const labelW = table.w * (rivals.length > 1 ? 0.25 : 0.3);
  const colW = (table.w - labelW) / (rivals.length + 1);
  const ownX = table.x + labelW;
  const slabTop = table.y - 92;
  const own = panel(
    stage,
    { x: ownX, y: slabTop, w: colW, h: rowH * rows.length + 92 + 22 },
    otherMass(stage, skin, ["canvas", "accent", "dark", "soft"]),
  );
  product(stage, {
    box: perBox(stage, {
      "1:1": { x: 640, y: -130, w: 440, h: 420 },
      "9:16": { x: 380, y: 1165, w: 700, h: 860 },
      "16:9": { x: 40, y: 480, w: 620, h: 780 },
    }),
    anchor: { x: 0.6, y: per(stage, { "1:1": 1, "9:16": 0, "16:9": 0 }) },
    rotate: 8,
    shadow: "floating",
    skin,
  });
  headline(stage, document.copy.headline, {
    x: left,
    ...perBox(stage, {
      "1:1": { y: 76, w: 590, h: 200 },
      "9:16": { y: 306, w: 860, h: 170 },
      "16:9": { y: 92, w: 560, h: 350 },
    }),
    color: skin.text,
    accent: skin.accent,
    maxLines: per(stage, { "1:1": 3, "9:16": 2, "16:9": 4 }),
    scale: 1,
  });
  const head = (value: string, x: number, color: string, strong: boolean) => {
    columnHead(stage, value, {
      x,
      foot: table.y - 34,
      w: colW - 36,
      size: 32,
      min: 26,
      color,
      face: strong ? stage.type.bold : stage.type.text,
    });
  };
  // A long name has its place at the foot; the column is told by its colour.
  if (document.brand.name.length <= 18) head(document.brand.name, ownX + 24, own.text, true);
  rivals.forEach((rival, j) => {
    head(rival.label, ownX + colW * (j + 1) + 24, skin.muted, false);
  });
  rows.forEach((row, i) => {
    const y = table.y + rowH * i;
    const mid = y + rowH / 2;
    rule(stage, table.x, y, labelW - 8, skin.rule);
    rule(stage, ownX + 24, y, colW - 48, own.rule);
    rule(stage, ownX + colW + 8, y, colW * rivals.length - 8, skin.rule);
    rowText(stage, row.label, { x: table.x, mid, w: labelW - 24, size: 34, color: skin.text });
    rowText(stage, row.ours, {
      x: ownX + 24,
      mid,
      w: colW - 42,
      size: 36,
      color: own.text,
      face: stage.type.bold,
    });
    rivals.forEach((rival, j) => {
      rowText(stage, rival.points[row.index] ?? "–", {
        x: ownX + colW * (j + 1) + 24,
        mid,
        w: colW - 36,
        size: 34,
        color: skin.muted,
      });
    });
  });
  logo(stage, {
    x: per(stage, { "1:1": left, "9:16": left, "16:9": right }),
    align: stage.ratio === "16:9" ? "right" : "left",
    baseline: stage.ratio === "9:16" ? perY(stage, { "1:1": 0, "9:16": 1236, "16:9": 0 }) : bottom,
    color: skin.text,
    on: skin.ground,
  });
}
