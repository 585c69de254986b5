import type { Skin } from "../../color/skin.ts";
import { skinOf } from "../../color/skin.ts";
import { formatRating } from "../../format/numbers.ts";
import type { Box } from "../../layers/layer.ts";
import { logo } from "../../parts/logo.ts";
import { otherMass } from "../../parts/other-mass.ts";
import { stars } from "../../parts/stars.ts";
import { rect } from "../../parts/svg.ts";
import type { Placed } from "../../parts/text.ts";
import { headline, text } from "../../parts/text.ts";
import type { Stage } from "../stage.ts";
import type { Sharpest } from "./sharpest.ts";

/** Display sizes are drawn at four times their pixels. */
export const UNIT = 4;
const px = (value: number) => value * UNIT;

/** Large enough for the box alone to decide. */
const UNCAPPED = 40;

type StrongOptions = Box & {
  color: string;
  maxLines: number /** Smallest that still is a headline, px. */;
  least: number;
};

/** The strong words in the longest form that can be set large enough; all sizes in pixels as shown. */
export function strong(stage: Stage, { forms, figure }: Sharpest, options: StrongOptions): Placed {
  const set = (form: string) =>
    headline(stage, form, {
      x: px(options.x),
      y: px(options.y),
      w: px(options.w),
      h: px(options.h),
      color: options.color,
      maxLines: figure ? 1 : options.maxLines,
      scale: UNCAPPED,
    });
  let best: { placed: Placed; form: string } | null = null;
  for (const form of forms) {
    const placed = set(form);
    stage.layers.pop();
    if (placed.size >= px(options.least)) return set(form);
    if (!best || placed.size > best.placed.size) best = { placed, form };
  }
  return set(best?.form ?? stage.document.brand.name);
}

type FactOptions = { x: number; y: number; w: number; size: number; color: string; align?: "left" | "right" };

/** One line of text at its pixel size. */
export function fact(stage: Stage, value: string, { x, y, w, size, color, align }: FactOptions): Placed {
  return text(stage, value, {
    x: px(x),
    y: px(y),
    w: px(w),
    size: px(size),
    min: px(Math.min(size, 12)),
    color,
    face: stage.type.bold,
    align: align ?? "left",
    maxLines: 2,
    role: "label",
  });
}

/** A code or date on a solid block of the other colour, `height` px high; returns its right edge in px. */
export function block(
  stage: Stage,
  value: string,
  { x, y, w, height }: { x: number; y: number; w: number; height: number },
): number {
  const own = skinOf(stage.palette, otherMass(stage, stage.skin, ["dark", "soft", "accent", "canvas"]));
  const at = stage.layers.length;
  const inset = height * 0.34;
  const size = height * 0.54;
  const set = text(stage, value, {
    x: px(x + inset),
    y: px(y + (height - size * 0.7) / 2),
    w: px(w - inset * 2),
    size: px(size),
    min: px(11),
    color: own.text,
    face: stage.type.bold,
    maxLines: 1,
    role: "label",
  });
  const width = set.width / UNIT + inset * 2;
  stage.layers.splice(at, 0, rect(px(x), px(y), px(width), px(height), own.ground));
  return x + width;
}

/** The logo `height` px high (a wordmark about as tall), its foot on `baseline`. */
export function mark(
  stage: Stage,
  {
    x,
    baseline,
    height,
    skin,
    align = "left",
  }: { x: number; baseline: number; height: number; skin: Skin; align?: "left" | "right" },
): Box {
  const wide = stage.ratio === "16:9" ? 1.12 : 1;
  return logo(stage, {
    x: px(x),
    baseline: px(baseline),
    align,
    color: skin.text,
    on: skin.ground,
    scale: px(height) / 52 / wide,
  });
}

/** Stars with the rating beside them; returns their foot in px. */
export function rated(
  stage: Stage,
  { x, y, size, color }: { x: number; y: number; size: number; color: string },
): number {
  const rating = stage.document.facts.starRating;
  if (rating === null) return y;
  stars(stage, { x: px(x), y: px(y), size: px(size), color, textColor: color, w: px(200), label: false });
  const figures = Math.max(12, size * 0.82);
  fact(stage, formatRating(rating, stage.document.language), {
    x: x + size * 6.2,
    y: y + size * 0.53 - figures * 0.36,
    w: 60,
    size: figures,
    color,
  });
  return y + size;
}
