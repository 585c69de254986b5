import { offerParts } from "../../document/offer-parts.ts";
import { rowsOf } from "../../document/rows.ts";
import { priceLine } from "../../format/numbers.ts";
import { columnHead } from "../../parts/column-head.ts";
import { ground, panel } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { otherMass } from "../../parts/other-mass.ts";
import { product } from "../../parts/product.ts";
import { rowText } from "../../parts/row-text.ts";
import { rule } from "../../parts/svg.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perH, perW, perX, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** The bill, line by line, over a band with the one sum that counts. */
export const ledger: Composition = {
  id: "table-ledger",
  archetype: "table",
  needs: ["rival", "usps3"],
  canvases: ["soft", "dark", "second", "canvas"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const wide = stage.ratio === "16:9";
  const bandBox = perBox(stage, {
    "1:1": { x: 0, y: 764, w: 1080, h: 316 },
    "9:16": { x: 0, y: 962, w: 1080, h: 958 },
    "16:9": { x: 1200, y: 0, w: 720, h: 1080 },
  });
  const band = panel(stage, bandBox, otherMass(stage, skin, ["canvas", "accent", "dark", "soft"]));
  const { left } = stage.frame;
  const right = perX(stage, { "1:1": 1020, "9:16": 940, "16:9": 1130 });
  product(stage, {
    box: perBox(stage, {
      "1:1": { x: 720, y: -90, w: 400, h: 370 },
      "9:16": { x: 300, y: 1280, w: 700, h: 600 },
      "16:9": { x: 1440, y: 560, w: 440, h: 380 },
    }),
    anchor: { x: 0.8, y: per(stage, { "1:1": 0.2, "9:16": 0.3, "16:9": 0.5 }) },
    rotate: -8,
    shadow: "floating",
    skin: stage.ratio === "1:1" ? skin : band,
  });
  const head = headline(stage, stage.document.copy.headline, {
    x: left,
    y: perY(stage, { "1:1": 72, "9:16": 306, "16:9": 92 }),
    ...perBox(stage, { "1:1": { w: 630, h: 180 }, "9:16": { w: 860, h: 170 }, "16:9": { w: 1010, h: 230 } }),
    color: skin.text,
    maxLines: 2,
    scale: 1,
  });
  const rows = rowsOf(stage.document, 4);
  const rowH = perH(stage, { "1:1": 84, "9:16": 82, "16:9": 116 });
  const bottom = perY(stage, { "1:1": 738, "9:16": 940, "16:9": 950 });
  const top = Math.max(head.bottom + 96, bottom - rowH * rows.items.length);
  const oursRight = right;
  const theirsRight = right - per(stage, { "1:1": 290, "9:16": 270, "16:9": 330 });
  const colW = perW(stage, { "1:1": 260, "9:16": 240, "16:9": 290 });
  columnHead(stage, rows.rival, {
    x: theirsRight - colW,
    foot: top - 28,
    w: colW,
    size: 30,
    color: skin.muted,
    align: "right",
    min: 26,
  });
  columnHead(stage, stage.document.brand.name, {
    x: oursRight - colW,
    foot: top - 28,
    w: colW,
    size: 30,
    color: skin.text,
    face: stage.type.bold,
    align: "right",
    min: 26,
  });
  rule(stage, left, top - 8, right - left, skin.text, 4);
  rows.items.forEach((row, i) => {
    const mid = top + rowH * (i + 0.5) - 4;
    const labelW = theirsRight - colW - left - 16;
    if (row.label) rowText(stage, row.label, { x: left, mid, w: labelW, size: 36, color: skin.text });
    const figure = (value: string) => (/^[\d\s.,$€%×+−-]+$/.test(value) ? stage.type.figure : undefined);
    if (row.theirs)
      rowText(stage, row.theirs, {
        x: theirsRight - colW,
        mid,
        w: colW,
        size: 36,
        color: skin.muted,
        align: "right",
        face: figure(row.theirs),
      });
    const ownX = row.label ? oursRight - colW : left;
    rowText(stage, row.ours, {
      x: ownX,
      mid,
      w: row.label ? colW : theirsRight - colW - left,
      size: 36,
      color: skin.text,
      align: row.label ? "right" : "left",
      face: figure(row.ours) ? "plex-mono-bold" : stage.type.bold,
    });
    if (i < rows.items.length - 1) rule(stage, left, top + rowH * (i + 1) - 4, right - left, skin.rule);
  });
  const { facts, language } = stage.document;
  const bandX = wide ? 1260 : left;
  const bandRight = wide ? 1850 : right;
  const bandTop = perY(stage, { "1:1": 806, "9:16": 1004, "16:9": 110 });
  const foot = perY(stage, { "1:1": 1024, "9:16": 1238, "16:9": 1004 });
  const sum = facts.priceText
    ? priceLine(facts.priceText, facts.currency, language)
    : offerParts(stage.document).big;
  const tall = wide ? 200 : 170;
  headline(stage, sum, {
    x: bandRight - (wide ? 590 : 420),
    y: bandTop,
    w: wide ? 590 : 420,
    h: tall,
    color: band.text,
    maxLines: 1,
    scale: wide ? 1 : 0.9,
    role: "figure",
    align: wide ? "left" : "right",
  });
  if (facts.compareAtPrice && facts.priceText) {
    text(stage, stage.words.you, {
      x: bandX,
      y: wide ? bandTop + 250 : bandTop + 4,
      w: 400,
      size: 34,
      color: band.text,
      face: stage.type.bold,
      maxLines: 1,
      role: "label",
    });
    headline(stage, priceLine(facts.compareAtPrice, facts.currency, language), {
      x: bandX,
      y: wide ? bandTop + 305 : bandTop + 62,
      w: wide ? 420 : 400,
      h: 76,
      color: band.text,
      maxLines: 1,
      scale: 0.6,
      role: "label",
    });
    const last = stage.layers.at(-1);
    if (last?.kind === "text")
      stage.layers.splice(-1, 1, { ...last, strike: { color: band.text, thickness: 12, rise: 4 } });
  }
  logo(stage, { x: bandX, baseline: foot, color: band.text, on: band.ground });
  const source = facts.stats.find((stat) => stat.source)?.source;
  if (source && !wide)
    text(stage, source, {
      x: wide ? 1500 : 560,
      y: foot - 20,
      w: wide ? 350 : right - 560,
      size: 26,
      color: band.text,
      align: "right",
      maxLines: 1,
      role: "legal",
    });
}
