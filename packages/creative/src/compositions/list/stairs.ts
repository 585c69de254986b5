import { contrast, mix } from "../../color/oklch.ts";
import type { Skin } from "../../color/skin.ts";
import { skinOf } from "../../color/skin.ts";
import type { CalloutItem } from "../../document/callout-items.ts";
import { calloutItems } from "../../document/callout-items.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { product } from "../../parts/product.ts";
import { rect } from "../../parts/svg.ts";
import { headline, text } from "../../parts/text.ts";
import { FACES } from "../../type/faces.ts";
import { capFor } from "../../type/fit.ts";
import { lineWidth } from "../../type/metrics.ts";
import type { Composition } from "../composition.ts";
import { per, perBox, perH, perW, perY } from "../place.ts";
import type { Stage } from "../stage.ts";
import { print } from "../stage.ts";

/** Three steps that rise to the right, the last in ink with the product behind it. */
export const stairs: Composition = {
  id: "list-stairs",
  archetype: "list",
  needs: ["usps3"],
  canvases: ["canvas", "soft", "accent", "second", "dark"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left } = stage.frame;
  const { copy } = stage.document;
  const tall = stage.ratio === "9:16";
  const head = headline(stage, copy.headline, {
    x: left,
    y: perY(stage, { "1:1": 76, "9:16": 306, "16:9": 92 }),
    ...perBox(stage, { "1:1": { w: 560, h: 190 }, "9:16": { w: 860, h: 180 }, "16:9": { w: 900, h: 190 } }),
    color: skin.text,
    maxLines: 2,
    scale: 1,
  });
  if (copy.subheadline && copy.subheadline.length < 70) {
    text(stage, copy.subheadline, {
      x: left,
      y: head.bottom + 40,
      w: perW(stage, { "1:1": 400, "9:16": 700, "16:9": 620 }),
      size: 34,
      color: skin.text,
      maxLines: 2,
      role: "sub",
    });
  }
  product(stage, {
    box: perBox(stage, {
      "1:1": { x: 610, y: 190, w: 440, h: 400 },
      "9:16": { x: 380, y: 1200, w: 680, h: 680 },
      "16:9": { x: 1250, y: 90, w: 600, h: 560 },
    }),
    anchor: { x: 0.7, y: 0.4 },
    rotate: -10,
    shadow: "floating",
    skin,
  });
  const items = calloutItems(stage.document, 3);
  const last = skinOf(stage.palette, contrast(stage.palette.ink, skin.ground) > 2 ? "dark" : "soft");
  items.forEach((item, i) => {
    const own = i === items.length - 1;
    const fill = own ? last.ground : tone(stage, skin, i);
    const color = own ? last.text : skin.text;
    const box = tall ? tread(stage, i) : bar(stage, i, items.length);
    stage.layers.push(rect(box.x, box.y, box.w, box.h, fill));
    step(stage, item, {
      ...box,
      size: wordSize(stage, items, box.w - 52),
      color,
      head: own ? last.accent : color,
      number: i + 1,
    });
  });
  if (tall) {
    logo(stage, { x: left, baseline: stage.frame.bottom, color: skin.text, on: skin.ground });
    return;
  }
  const first = bar(stage, 0, items.length);
  logo(stage, { x: left, baseline: first.y - 22, color: skin.text, on: skin.ground, scale: 0.92 });
}

// Each step a little further from the ground; where darker would cost the words their contrast, lighter.
function tone(stage: Stage, skin: Skin, i: number): string {
  const { soft, ink } = stage.palette;
  const deeper = mix(skin.ground, skin.dark ? soft : ink, 0.07 + i * 0.07);
  return contrast(deeper, skin.text) >= 4.8
    ? deeper
    : mix(skin.ground, skin.dark ? ink : soft, 0.22 + i * 0.16);
}

function tread(stage: Stage, i: number) {
  const h = perH(stage, { "1:1": 158, "9:16": 158, "16:9": 158 });
  return { x: 0, y: perY(stage, { "1:1": 640, "9:16": 640, "16:9": 640 }) + i * h, w: stage.w, h };
}

function bar(stage: Stage, i: number, count: number) {
  const gap = per(stage, { "1:1": 22, "9:16": 0, "16:9": 28 });
  const total = stage.frame.width;
  const w = (total - gap * (count - 1)) / count;
  const y = stage.h * ([0.685, 0.565, 0.445][i] ?? 0.445);
  return { x: stage.frame.left + i * (w + gap), y, w, h: stage.h - y };
}

// One size for all three words: the longest decides.
function wordSize(stage: Stage, items: readonly CalloutItem[], w: number): number {
  const face = stage.type.display;
  const widest = Math.max(
    ...items.map((item) => lineWidth(print(stage, item.word, true), face, FACES[face].displayTracking)),
  );
  return Math.max(32, Math.min(52, w / widest));
}

type StepOptions = {
  size: number;
  x: number;
  y: number;
  w: number;
  h: number;
  color: string;
  head: string;
  number: number;
};

function step(stage: Stage, item: CalloutItem, { x, y, w, h, color, head, number, size }: StepOptions): void {
  if (stage.ratio === "9:16") {
    const word = headline(stage, item.word, {
      x: 66,
      y: y + 36,
      w: 560,
      h: 54,
      color: head,
      maxLines: 1,
      scale: 0.34,
      role: "label",
    });
    if (item.line)
      text(stage, item.line, {
        x: 66,
        y: word.bottom + 22,
        w: 640,
        size: 32,
        color,
        maxLines: 1,
        role: "label",
      });
    return;
  }
  const inset = 26;
  const word = headline(stage, item.word, {
    x: x + inset,
    y: y + 36,
    w: w - inset * 2,
    h: item.line ? 150 : 240,
    color: head,
    maxLines: 4,
    scale: scaleFor(stage, item.word, size),
    role: "label",
  });
  if (item.line)
    text(stage, item.line, {
      x: x + inset,
      y: word.bottom + 26,
      w: w - inset * 2,
      size: 31,
      min: 30,
      color,
      maxLines: 4,
      role: "label",
    });
  headline(stage, String(number), {
    x: x + inset,
    y: y + h - 118,
    w: 120,
    h: 62,
    color: head,
    maxLines: 1,
    scale: 0.3,
    role: "label",
  });
}

// The cap by length is what scale multiplies, so a wanted size is stated against it.
function scaleFor(stage: Stage, word: string, size: number): number {
  return size / (capFor(word, FACES[stage.type.display].genre) * stage.side);
}
