import type { Language } from "@static-engine/contracts";
import { mix } from "../../color/oklch.ts";
import { formatAmount } from "../../format/numbers.ts";
import { footNote } from "../../parts/foot-note.ts";
import { ground } from "../../parts/ground.ts";
import { logo } from "../../parts/logo.ts";
import { rect, rule } from "../../parts/svg.ts";
import { tallFoot } from "../../parts/tall-foot.ts";
import { headline, text } from "../../parts/text.ts";
import type { Composition } from "../composition.ts";
import { perBox, perW } from "../place.ts";
import type { Stage } from "../stage.ts";

/** A sentence over bars that are drawn to scale from zero; the own one in the accent, the source printed. */
export const chart: Composition = {
  id: "type-chart",
  archetype: "type",
  needs: ["chart"],
  canvases: ["dark", "soft", "canvas", "accent", "second"],
  arrange,
};

function arrange(stage: Stage): void {
  const skin = ground(stage);
  const { left, right, bottom } = stage.frame;
  const { facts, copy, language } = stage.document;
  const series = facts.chart;
  if (!series) return;
  if (stage.ratio === "9:16") tallFoot(stage, skin);
  const head = headline(stage, copy.headline, {
    x: left,
    ...perBox(stage, {
      "1:1": { y: 78, w: 900, h: 210 },
      "9:16": { y: 306, w: 860, h: 240 },
      "16:9": { y: 96, w: 640, h: 420 },
    }),
    color: skin.text,
    maxLines: stage.ratio === "16:9" ? 4 : 3,
    scale: 1,
  });
  if (copy.subheadline && stage.ratio === "16:9")
    text(stage, copy.subheadline, {
      x: left,
      y: head.bottom + 52,
      w: perW(stage, { "1:1": 560, "9:16": 560, "16:9": 560 }),
      size: 36,
      color: skin.muted,
      maxLines: 3,
      role: "sub",
    });
  const area = perBox(stage, {
    "1:1": { x: left, y: 390, w: 960, h: 436 },
    "9:16": { x: left, y: 640, w: 874, h: 400 },
    "16:9": { x: 820, y: 150, w: 1020, h: 680 },
  });
  const top = Math.max(area.y, stage.ratio === "16:9" ? area.y : head.bottom + 110);
  const foot = area.y + area.h;
  const points = series.points;
  const most = Math.max(...points.map(({ value }) => value), Number.EPSILON);
  const gap = points.length > 4 ? 20 : 32;
  const w = (area.w - gap * (points.length - 1)) / points.length;
  const winner = ownBar(stage);
  const quiet = mix(skin.ground, skin.text, skin.dark ? 0.34 : 0.26);
  points.forEach(({ label, value }, i) => {
    const x = area.x + i * (w + gap);
    // The scale starts at zero: a bar half as high is half as much.
    const h = ((foot - top - 84) * value) / most;
    const own = i === winner;
    stage.layers.push(rect(x, foot - h, w, Math.max(3, h), own ? skin.accent : quiet));
    headline(stage, figureWith(value, series.unit, language), {
      x: x + 4,
      y: foot - h - 76,
      w: Math.min(w + gap - 12, right - x),
      h: 50,
      color: own ? skin.accent : skin.text,
      maxLines: 1,
      scale: 0.42,
      role: "figure",
    });
    text(stage, label, {
      x: x + 2,
      y: foot + 32,
      w: Math.min(w + gap - 14, right - x),
      size: 32,
      min: 28,
      color: own ? skin.text : skin.muted,
      face: own ? stage.type.bold : stage.type.text,
      maxLines: 2,
      role: "label",
    });
  });
  rule(stage, area.x, foot, area.w, skin.text, 4);
  logo(stage, { x: left, baseline: bottom, color: skin.text, on: skin.ground });
  footNote(stage, `${stage.words.source}: ${series.source}`, { color: skin.muted, x: right - 560, w: 560 });
}

// The bar that bears the brand's or the product's name, else the last: where the row leads to.
function ownBar({ document }: Stage): number {
  const points = document.facts.chart?.points ?? [];
  const names = [document.brand.name, document.product.name].map((name) => name.toLowerCase());
  const named = points.findIndex(({ label }) => names.some((name) => label.toLowerCase().includes(name)));
  return named >= 0 ? named : points.length - 1;
}

function figureWith(value: number, unit: string | null, language: Language): string {
  const figure = formatAmount(value, language);
  if (!unit) return figure;
  // Money has two decimals or none.
  if (/^[$€£¥]$/.test(unit)) return `${unit}${Number.isInteger(value) ? figure : value.toFixed(2)}`;
  return /^[%‰°]/.test(unit) ? `${figure}${unit}` : `${figure}\u00A0${unit}`;
}
