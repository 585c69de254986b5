import type { Component } from "./components.ts";

/** A line that reads as letters; in px of the plane it was found in. */
export type TextRow = { left: number; top: number; right: number; foot: number; letters: number };

/**
 * The letters that are looked for in one plane, px of height: smaller ones dissolve, larger ones are found a scale below.
 * Marks with a stroke thinner than `stroke` are left out.
 */
export type LetterBounds = { min: number; max: number; stroke: number };

const MIN_LETTERS = 4;
/** More marks than this are a texture; a scene has no page of text. */
const MAX_LETTERS = 6_000;
/** Between two letters, in heights: a space between words lies within it. */
const MAX_GAP = 1.25;

/**
 * Rows of letters among the patches: of one tone and about one height, thin in the stroke, standing on one line close
 * to each other, crossed more than once by a scanline on average, and not all alike (a fence and a row of dots are).
 */
export function textRows(components: readonly Component[], bounds: LetterBounds): TextRow[] {
  const letters = components.filter((it) => isLetter(it, bounds)).sort((a, b) => a.left - b.left);
  const rows: TextRow[] = [];
  const used = new Set<Component>();
  if (letters.length > MAX_LETTERS) return rows;
  for (const [at, first] of letters.entries()) {
    if (used.has(first)) continue;
    const row = chainFrom(first, letters.slice(at + 1), used, bounds.max * MAX_GAP);
    if (!readsAsText(row)) continue;
    for (const letter of row) used.add(letter);
    rows.push({
      left: Math.min(...row.map(({ left }) => left)),
      top: Math.min(...row.map(({ top }) => top)),
      right: Math.max(...row.map(({ right }) => right)),
      foot: Math.max(...row.map(({ foot }) => foot)),
      letters: row.length,
    });
  }
  return rows;
}

function isLetter(it: Component, { min, max, stroke: thinnest }: LetterBounds): boolean {
  const height = it.foot - it.top;
  const width = it.right - it.left;
  if (height < min || height > max || width > height * 1.9 || width < 1) return false;
  const fill = it.area / (width * height);
  // Twice the area by the perimeter is the stroke of a line and half the side of a blot.
  const stroke = (2 * it.area) / it.perimeter;
  return fill > 0.12 && stroke >= thinnest && stroke < height * 0.33;
}

function chainFrom(
  first: Component,
  rest: readonly Component[],
  used: ReadonlySet<Component>,
  reach: number,
): Component[] {
  const row = [first];
  let last = first;
  for (const next of rest) {
    if (next.left - last.right > reach) break;
    if (used.has(next)) continue;
    const tall = Math.max(last.foot - last.top, next.foot - next.top);
    if (follows(last, next, tall)) {
      row.push(next);
      last = next;
    }
  }
  return row;
}

function follows(last: Component, next: Component, tall: number): boolean {
  const short = Math.min(last.foot - last.top, next.foot - next.top);
  const shared = Math.min(last.foot, next.foot) - Math.max(last.top, next.top);
  const gap = next.left - last.right;
  return (
    last.tone === next.tone &&
    short > tall * 0.5 &&
    shared > short * 0.7 &&
    gap > -tall * 0.3 &&
    gap <= tall * MAX_GAP
  );
}

function readsAsText(row: readonly Component[]): boolean {
  if (row.length < MIN_LETTERS) return false;
  const heights = row.map(({ top, foot }) => foot - top);
  const tallest = Math.max(...heights);
  const slack = Math.max(1.5, tallest * 0.14);
  const standing = share(
    row.map(({ foot }) => foot),
    slack,
  );
  const crossings = mean(row.map(({ runs }, index) => runs / (heights[index] ?? 1)));
  const strokes = row.map(({ area, perimeter }) => (2 * area) / perimeter);
  const fills = row.map((it, index) => it.area / ((it.right - it.left) * (heights[index] ?? 1)));
  const widths = row.map(({ left, right }) => right - left);
  const unlike = Math.max(spread(fills), spread(widths));
  // Few marks can stand on a line by chance: those of a word are of one pen, and tall and small letters differ by so much.
  const isFew = row.length < 6;
  const isOneHand = !isFew || (spread(strokes) < 0.25 && spread(heights) < (standing < 0.9 ? 0.2 : 0.23));
  // Capitals such as Н, И and В are nearly of one width.
  return (
    standing >= (isFew && crossings < 1.45 ? 0.9 : 0.7) &&
    crossings >= 1.22 &&
    spread(strokes) < 0.45 &&
    isOneHand &&
    unlike > (crossings > 1.5 ? 0.05 : 0.1)
  );
}

/** How much of the values lies about their median. */
function share(values: readonly number[], slack: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[sorted.length >> 1] ?? 0;
  return values.filter((value) => Math.abs(value - middle) <= slack).length / values.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation in units of the mean. */
function spread(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) / middle;
}
