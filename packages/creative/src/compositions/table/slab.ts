import { contrast } from "../../color/oklch.ts";
import { rowsOf } from "../../document/rows.ts";
import type { Box } from "../../layers/layer.ts";
import { columnHead } from "../../parts/column-head.ts";
import { footFact } from "../../parts/foot-fact.ts";
import { ground, panel } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { checkDisc, cross } from "../../parts/marks.ts";
import { otherMass } from "../../parts/other-mass.ts";
import { product } from "../../parts/product.ts";
import { rowText } from "../../parts/row-text.ts";
import { rule, svg } from "../../parts/svg.ts";
import { headline } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perH, perX, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** Own column as a full-bleed slab, the product standing on its first rule. */
export const slab: Composition = {
  id: "table-slab",
  archetype: "table",
  needs: ["rows3rival"],
  canvases: ["dark", "canvas", "soft", "second", "accent"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  if (stage.ratio === "9:16") {
    svg(stage, {
      box: { x: -190, y: stage.h - 500, w: 640, h: 640 },
      viewBox: "0 0 100 100",
      body: `<circle cx="50" cy="50" r="50" fill="${skin.accent}"/>`,
    });
  }
  const slabRole = otherMass(stage, skin);
  const x = perX(stage, { "1:1": 652, "9:16": 590, "16:9": 830 });
  const own = panel(stage, { x, y: 0, w: stage.w - x, h: stage.h }, slabRole);
  const left = stage.frame.left;
  const top = perY(stage, { "1:1": 607, "9:16": 800, "16:9": 500 });
  const rowH = perH(stage, { "1:1": 86, "9:16": 92, "16:9": 98 });
  const rows = rowsOf(stage.document, 4);

  headline(stage, stage.document.copy.headline, {
    ...perBox(stage, {
      "1:1": { y: 80, h: 370 },
      "9:16": { y: 304, h: 410 },
      "16:9": { y: 88, h: 270 },
    }),
    x: left,
    w: x - left - per(stage, { "1:1": 40, "9:16": 34, "16:9": 70 }),
    color: skin.text,
    accent: skin.accent,
    maxLines: 4,
    scale: 1,
  });

  const ownX = x + per(stage, { "1:1": 28, "9:16": 26, "16:9": 60 });
  const ownRight = perX(stage, { "1:1": 1016, "9:16": 940, "16:9": 1330 });
  const rivalX = perX(stage, { "1:1": 397, "9:16": 316, "16:9": 470 });
  const rivalRight = x - 26;
  const labelW = rivalX - left - 20;
  const size = per(stage, { "1:1": 34, "9:16": 32, "16:9": 36 });

  columnHead(stage, stage.words.compare, {
    x: left,
    foot: top - 32,
    w: labelW,
    size: 30,
    color: skin.muted,
    face: stage.type.text,
  });
  columnHead(stage, rows.rival, {
    x: rivalX,
    foot: top - 32,
    w: rivalRight - rivalX,
    size: 30,
    color: skin.muted,
    face: stage.type.text,
    min: 26,
  });

  rule(stage, left, top, rivalRight - left, skin.rule);
  rule(stage, ownX, top, ownRight - ownX, own.rule);
  rows.items.forEach((row, i) => {
    const mid = top + rowH * (i + 0.5);
    rowText(stage, row.label || row.ours, { x: left, mid, w: labelW, size, color: skin.text });
    cross(stage, rivalX + 12, mid, row.theirs ? 21 : 24, skin.muted);
    if (row.theirs)
      rowText(stage, row.theirs, {
        x: rivalX + 37,
        mid,
        w: rivalRight - rivalX - 37,
        size,
        color: skin.muted,
      });
    checkDisc(
      stage,
      ownX + 21,
      mid,
      42,
      own.text,
      contrast(stage.palette.accent, own.text) >= 3 ? stage.palette.accent : own.ground,
    );
    if (row.label)
      rowText(stage, row.ours, {
        x: ownX + 58,
        mid,
        w: ownRight - ownX - 58,
        size: size + 1,
        color: own.text,
        face: stage.type.bold,
      });
    rule(stage, left, top + rowH * (i + 1), rivalRight - left, skin.rule);
    rule(stage, ownX, top + rowH * (i + 1), ownRight - ownX, own.rule);
  });

  product(stage, {
    box: standing(stage, x, top),
    anchor: { x: 0.5, y: 1 },
    shadow: "standing",
    skin: own,
  });

  const foot = perY(stage, { "1:1": 1020, "9:16": 1236, "16:9": 1004 });
  logo(stage, { x: left, baseline: foot, color: skin.accent, on: skin.ground });
  footFact(stage, { x: ownX, baseline: foot, w: ownRight - ownX, color: own.text });
}

// On the first rule of its own column; in wide ads, where that is low, beside it.
function standing(stage: Stage, x: number, top: number): Box {
  if (stage.ratio === "16:9")
    return perBox(stage, {
      "1:1": { x, y: 0, w: 530, h: 900 },
      "9:16": { x, y: 0, w: 530, h: 900 },
      "16:9": { x: 1345, y: 90, w: 530, h: 900 },
    });
  const y = perY(stage, { "1:1": 40, "9:16": 150, "16:9": 90 });
  return { x: x + 30, y, w: stage.w - x - 60, h: top - y - 30 };
}
