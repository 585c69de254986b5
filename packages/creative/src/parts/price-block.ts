import type { Stage } from "../compositions/stage.ts";
import { priceLine, priceParts } from "../format/numbers.ts";
import { FACES } from "../type/faces.ts";
import { lineWidth, verticalOf } from "../type/metrics.ts";
import { text } from "./text.ts";

type PriceOptions = { x: number; y: number; w: number; size: number; color: string; oldColor: string };

/** The price as large as its room allows, the currency small under it, the old price struck beside. */
export function priceBlock(
  stage: Stage,
  { x, y, w, size, color, oldColor }: PriceOptions,
): { bottom: number } {
  const { facts, language } = stage.document;
  if (!facts.priceText) return { bottom: y };
  const face = stage.type.display;
  const { amount, unit } = priceParts(facts.priceText, facts.currency, language);
  const tracking = FACES[face].displayTracking;
  const { cap } = verticalOf(face);
  const old = facts.compareAtPrice ? oldPrice(stage, facts.compareAtPrice, unit !== null) : null;
  const fitted = Math.min(size, w / lineWidth(amount, face, tracking));
  stage.layers.push({
    kind: "text",
    role: "figure",
    face,
    size: fitted,
    leading: fitted,
    tracking,
    color,
    align: "left",
    x,
    hang: true,
    y,
    width: w + 8,
    lines: [{ text: amount }],
  });
  const bottom = y + cap * fitted;
  const amountRight = x + lineWidth(amount, face, tracking) * fitted;
  const small = Math.max(36, fitted * 0.28);
  if (unit) {
    const placed = text(stage, unit, {
      x,
      y: bottom + 44,
      w,
      size: Math.min(72, small),
      color,
      face,
      maxLines: 1,
      role: "label",
    });
    if (old) strike(stage, old, placed.right + 40, placed.bottom - 32, w, 44, oldColor);
    return { bottom: placed.bottom };
  }
  if (!old) return { bottom };
  const oldWidth = lineWidth(old, stage.type.text) * small;
  const beside = amountRight + 34 + oldWidth <= x + w;
  if (beside) strike(stage, old, amountRight + 34, bottom - small * 0.72, w, small, oldColor);
  else strike(stage, old, x, bottom + 40, w, small, oldColor);
  return { bottom: beside ? bottom : bottom + 40 + small * 0.72 };
}

function oldPrice(stage: Stage, value: string, unitShown: boolean): string {
  const { facts, language } = stage.document;
  return unitShown
    ? priceParts(value, facts.currency, language).amount
    : priceLine(value, facts.currency, language);
}

function strike(
  stage: Stage,
  value: string,
  x: number,
  y: number,
  w: number,
  size: number,
  color: string,
): void {
  text(stage, value, {
    x,
    y,
    w,
    size,
    color,
    maxLines: 1,
    role: "label",
    strike: { color, thickness: Math.max(3, size * 0.07), rise: 0 },
  });
}
