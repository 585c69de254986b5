import { figureOf } from "../../document/figure.ts";
import { aspectOf } from "../../parts/corner-product.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { product } from "../../parts/product.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { perBox, perW, perY } from "../place.ts";
import type { Stage } from "../stage.ts";

/** One figure as wide as the canvas, the sentence under it, the product as a signature. */
export const datum: Composition = {
  id: "type-datum",
  archetype: "type",
  needs: ["figure"],
  canvases: ["dark", "accent", "canvas", "soft", "second", "picture"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left, bottom } = stage.frame;
  const { copy, facts, brand } = stage.document;
  const figure = figureOf(stage.document) ?? brand.name;
  const stat = facts.stats.find((item) => item.value === figure);
  const big = headline(stage, figure, {
    x: left,
    y: perY(stage, { "1:1": 84, "9:16": 310, "16:9": 104 }),
    ...perBox(stage, { "1:1": { w: 972, h: 420 }, "9:16": { w: 874, h: 420 }, "16:9": { w: 1180, h: 480 } }),
    color: skin.accent,
    maxLines: 1,
    scale: 1.5,
    role: "figure",
  });
  const slim = aspectOf(stage) < 0.9;
  product(stage, {
    box: perBox(stage, {
      "1:1": slim ? { x: 740, y: 720, w: 300, h: 620 } : { x: 600, y: 760, w: 560, h: 460 },
      "9:16": { x: 400, y: 1270, w: 720, h: 900 },
      "16:9": { x: 1260, y: 430, w: 620, h: 860 },
    }),
    anchor: { x: 0.8, y: 0 },
    rotate: 10,
    shadow: "floating",
    skin,
  });
  // What stands under a figure explains it: its own label if that is a sentence's length, else what the ad says.
  const short = stat !== undefined && stat.label.length <= LONGEST_SENTENCE;
  const said = copy.headline === figure ? null : copy.headline;
  const sentence = short ? capital(stat.label) : (said ?? copy.subheadline ?? stat?.label ?? "");
  const head = headline(stage, sentence, {
    x: left,
    y: Math.max(big.bottom + 78, perY(stage, { "1:1": 560, "9:16": 780, "16:9": 600 })),
    ...perBox(stage, { "1:1": { w: 900, h: 160 }, "9:16": { w: 850, h: 190 }, "16:9": { w: 1100, h: 180 } }),
    color: skin.text,
    maxLines: 2,
    scale: 0.74,
  });
  const rest = short ? (said ?? copy.subheadline) : (stat?.label ?? copy.subheadline);
  const under = plain(rest) === plain(sentence) ? null : rest;
  if (under) {
    const line = text(stage, under, {
      x: left,
      y: head.bottom + 52,
      w: perW(stage, { "1:1": 560, "9:16": 640, "16:9": 900 }),
      size: 36,
      color: skin.muted,
      maxLines: 3,
      role: "sub",
    });
    if (stat?.source && line.bottom + 70 < bottom - 70) {
      text(stage, stat.source, {
        x: left,
        y: line.bottom + 34,
        w: 560,
        size: 26,
        color: skin.muted,
        maxLines: 1,
        role: "legal",
      });
    }
  }
  logo(stage, { x: left, baseline: bottom, color: skin.accent, on: skin.ground });
}

/** A longer label is read under the sentence, not as it. */
const LONGEST_SENTENCE = 48;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function plain(text: string | null): string {
  return (text ?? "").toLowerCase();
}
