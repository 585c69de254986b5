import { rowsOf } from "../../document/rows.ts";
import { ground, panel } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { otherMass } from "../../parts/other-mass.ts";
import { product } from "../../parts/product.ts";
import { rowText } from "../../parts/row-text.ts";
import { rule } from "../../parts/svg.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { perBox, perH, perW, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** Two unequal halves: the usual in a few muted lines, the own answers at the same height beside the product. */
export const halves: Composition = {
  id: "table-halves",
  archetype: "table",
  needs: ["rival", "usps3"],
  canvases: ["canvas", "accent", "soft", "dark"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const tall = stage.ratio === "9:16";
  const rival = panel(
    stage,
    perBox(stage, {
      "1:1": { x: 0, y: 0, w: 410, h: 1080 },
      "9:16": { x: 0, y: 0, w: 1080, h: 640 },
      "16:9": { x: 0, y: 0, w: 690, h: 1080 },
    }),
    otherMass(stage, skin, skin.dark ? ["soft", "canvas"] : ["dark", "soft"]),
  );
  const { left } = stage.frame;
  const rows = rowsOf(stage.document, 4);
  const own = perBox(stage, {
    "1:1": { x: 470, w: 550 },
    "9:16": { x: left, w: 500 },
    "16:9": { x: 770, w: 560 },
  });
  product(stage, {
    box: perBox(stage, {
      "1:1": { x: 600, y: 660, w: 520, h: 620 },
      "9:16": { x: 480, y: 1130, w: 680, h: 980 },
      "16:9": { x: 1340, y: 330, w: 620, h: 900 },
    }),
    anchor: { x: 0.5, y: 0 },
    rotate: 8,
    shadow: "floating",
    skin,
  });
  const head = headline(stage, stage.document.copy.headline, {
    x: own.x,
    y: perY(stage, { "1:1": 72, "9:16": 720, "16:9": 92 }),
    w: perW(stage, { "1:1": 550, "9:16": 860, "16:9": 1070 }),
    h: perH(stage, { "1:1": 230, "9:16": 150, "16:9": 220 }),
    color: skin.text,
    accent: skin.accent,
    scale: 1,
    maxLines: 3,
  });
  const rowH = perH(stage, { "1:1": 84, "9:16": 78, "16:9": 108 });
  const rivalW = perW(stage, { "1:1": 300, "9:16": 700, "16:9": 540 });
  const ownTop = Math.max(head.bottom + 44, perY(stage, { "1:1": 330, "9:16": 910, "16:9": 400 }));
  const rivalTop = tall ? perY(stage, { "1:1": 386, "9:16": 386, "16:9": 386 }) : ownTop;
  text(stage, rows.rival, {
    x: left,
    y: rivalTop - 58,
    w: rivalW,
    size: 36,
    color: rival.muted,
    face: stage.type.bold,
    maxLines: 1,
    role: "label",
  });
  rule(stage, left, rivalTop - 8, rivalW, rival.rule, 2);
  rule(stage, own.x, ownTop - 8, own.w, skin.text, 4);
  rows.items.slice(0, tall ? 3 : 4).forEach((row, i) => {
    if (row.theirs)
      rowText(stage, row.theirs, {
        x: left,
        mid: rivalTop + rowH * (i + 0.5),
        w: rivalW,
        size: 36,
        color: rival.muted,
      });
    rule(stage, left, rivalTop + rowH * (i + 1) - 8, rivalW, rival.rule);
    const value =
      row.label && !/\d/.test(row.ours.charAt(0))
        ? row.ours
        : row.label
          ? `${row.label}: ${row.ours}`
          : row.ours;
    rowText(stage, value, {
      x: own.x,
      mid: ownTop + rowH * (i + 0.5),
      w: own.w,
      size: 38,
      color: skin.text,
      face: stage.type.bold,
    });
    rule(stage, own.x, ownTop + rowH * (i + 1) - 8, own.w, skin.rule);
  });
  const beside = stage.ratio === "1:1";
  logo(stage, {
    x: beside ? left : own.x,
    baseline: perY(stage, { "1:1": 1022, "9:16": 1238, "16:9": 1004 }),
    color: beside ? rival.text : skin.text,
    on: beside ? rival.ground : skin.ground,
  });
}
