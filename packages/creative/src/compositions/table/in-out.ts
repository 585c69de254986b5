import type { Skin } from "../../color/skin.ts";
import { ground, panel } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { checkDisc } from "../../parts/marks.ts";
import { otherMass } from "../../parts/other-mass.ts";
import { product } from "../../parts/product.ts";
import { rowText } from "../../parts/row-text.ts";
import { rule } from "../../parts/svg.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { perBox, perH, perX, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** What is in it, ticked; what is left out, struck through on the other colour. */
export const inOut: Composition = {
  id: "table-in-out",
  archetype: "table",
  needs: ["inOut"],
  canvases: ["canvas", "soft", "accent", "dark", "second"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left, right, bottom } = stage.frame;
  const { facts, copy } = stage.document;
  const seam = perX(stage, { "1:1": 626, "9:16": 560, "16:9": 1290 });
  const out = panel(
    stage,
    { x: seam, y: 0, w: stage.w - seam, h: stage.h },
    otherMass(stage, skin, skin.dark ? ["soft", "canvas", "accent"] : ["dark", "soft"]),
  );
  product(stage, {
    box: perBox(stage, {
      "1:1": { x: 330, y: 742, w: 560, h: 560 },
      "9:16": { x: 250, y: 1170, w: 660, h: 900 },
      "16:9": { x: 130, y: 470, w: 480, h: 820 },
    }),
    anchor: { x: 0.5, y: 0 },
    rotate: 7,
    shadow: "floating",
    skin,
  });
  const column = perBox(stage, {
    "1:1": { x: left, y: 378, w: 520 },
    "9:16": { x: left, y: 640, w: 450 },
    "16:9": { x: 720, y: 210, w: 490 },
  });
  headline(stage, copy.headline, {
    x: left,
    ...perBox(stage, {
      "1:1": { y: 76, w: 520, h: 190 },
      "9:16": { y: 306, w: 460, h: 230 },
      "16:9": { y: 96, w: 560, h: 320 },
    }),
    color: skin.text,
    accent: skin.accent,
    maxLines: 4,
    scale: 0.95,
  });
  const rowH = perH(stage, { "1:1": 88, "9:16": 92, "16:9": 124 });
  const outX = seam + 44;
  const outW = right - outX;
  title(stage, stage.words.inside, column, skin.text);
  title(stage, stage.words.outside, { x: outX, y: column.y, w: outW }, out.muted);
  facts.included.slice(0, 4).forEach((line, i) => {
    const mid = column.y + rowH * (i + 0.5);
    rule(stage, column.x, column.y + rowH * i, column.w, skin.rule);
    checkDisc(stage, column.x + 21, mid, 42, skin.text, skin.ground);
    rowText(stage, line, {
      x: column.x + 62,
      mid,
      w: column.w - 62,
      size: 36,
      color: skin.text,
      face: stage.type.bold,
    });
  });
  facts.excluded.slice(0, 4).forEach((line, i) => {
    rule(stage, outX, column.y + rowH * i, outW, out.rule);
    struck(stage, line, { x: outX, mid: column.y + rowH * (i + 0.5), w: outW, skin: out });
  });
  if (stage.ratio === "16:9")
    logo(stage, { x: right, align: "right", baseline: bottom, color: out.text, on: out.ground });
  else
    logo(stage, {
      x: left,
      baseline: stage.ratio === "1:1" ? bottom : perY(stage, { "1:1": 0, "9:16": 1236, "16:9": 0 }),
      color: skin.text,
      on: skin.ground,
    });
}

function title(
  stage: Stage,
  word: string,
  { x, y, w }: { x: number; y: number; w: number },
  color: string,
): void {
  text(stage, word, {
    x,
    y: y - 70,
    w,
    size: 50,
    color,
    face: stage.type.display,
    maxLines: 1,
    role: "label",
  });
}

function struck(
  stage: Stage,
  line: string,
  { x, mid, w, skin }: { x: number; mid: number; w: number; skin: Skin },
): void {
  rowText(stage, line, { x, mid, w: w - 10, size: 36, color: skin.muted });
  const layer = stage.layers.pop();
  if (layer?.kind !== "text") return;
  // A line through one line of words; two are told by their tone.
  const strike = layer.lines.length === 1 ? { color: skin.text, thickness: 4, rise: 0 } : null;
  stage.layers.push({ ...layer, strike });
}
