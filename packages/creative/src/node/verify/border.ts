import type { Plane } from "./plane.ts";

const SIDES = ["top", "right", "bottom", "left"] as const;
type Side = (typeof SIDES)[number];

/**
 * A strip along a side: `uniform` is the share of it that has its middle brightness, `edge` the share of its inner end that
 * is sharp.
 */
type Band = { thickness: number; uniform: number; level: number; edge: number };

/** Share of the extent that a bar may take: 1.91:1 within 1:1 leaves 24 % on each side. */
const MAX_PART = 0.25;
const MIN_PART = 0.02;
/** Share of a line along which brightness jumps, by so much of 255, where a strip ends. */
const EDGE = { share: 0.85, step: 9 };

/**
 * The sides of a picture that carry a bar or a stamped strip. Two alike on opposite sides are a letterbox or a frame; one
 * alone counts when it is black, white, or a thin strip of one colour with marks in it, because horizons are edges too.
 */
export function borderSides(plane: Plane): Side[] {
  const bands = new Map(SIDES.map((side) => [side, bandAt(plane, side)]));
  return SIDES.filter((side) => {
    const band = bands.get(side);
    const other = bands.get(SIDES[(SIDES.indexOf(side) + 2) % 4] ?? side);
    if (!band) return false;
    return isPair(band, other ?? null) || isAlone(band, extentOf(plane, side));
  });
}

function isPair(a: Band, b: Band | null): boolean {
  if (!b || Math.abs(a.level - b.level) > 10) return false;
  return Math.abs(a.thickness - b.thickness) <= Math.max(2, 0.25 * Math.max(a.thickness, b.thickness));
}

function isAlone({ thickness, uniform, level, edge }: Band, extent: number): boolean {
  if (uniform >= 0.97) return level <= 8 || level >= 248;
  return thickness <= extent * 0.12 && edge >= 0.9;
}

function bandAt(plane: Plane, side: Side): Band | null {
  const extent = extentOf(plane, side);
  const from = Math.max(5, Math.round(extent * MIN_PART));
  let best: Band | null = null;
  for (let at = from; at <= extent * MAX_PART; at++) {
    const edge = jumpShare(plane, side, at);
    if (edge < EDGE.share || edge <= (best?.edge ?? 0)) continue;
    const band = { ...measure(plane, side, at - 1), edge };
    if (band.uniform >= 0.6) best = band;
  }
  return best;
}

// The lines next to the edge are blurred by shrinking, so it is taken across three; and it must last on both sides, or it
// is the line of a grid. Nearly every line is given up at its first few places: 0 stands for all that is too little.
function jumpShare(plane: Plane, side: Side, at: number): number {
  const { data } = plane;
  const { start, inward, along, length } = walkOf(plane, side);
  const mostMissing = length * (1 - EDGE.share);
  let missing = 0;
  for (let i = 0, base = start + at * inward; i < length; i++, base += along) {
    const outer = data[base - 4 * inward] ?? 0;
    const nearOuter = data[base - 2 * inward] ?? 0;
    const nearInner = data[base + inward] ?? 0;
    const inner = data[base + 4 * inward] ?? 0;
    const up = Math.min(nearInner, inner) - Math.max(outer, nearOuter);
    const down = Math.min(outer, nearOuter) - Math.max(nearInner, inner);
    if (up < EDGE.step && down < EDGE.step) {
      missing += 1;
      if (missing > mostMissing) return 0;
    }
  }
  return 1 - missing / length;
}

function measure(plane: Plane, side: Side, thickness: number): Omit<Band, "edge"> {
  const { start, inward, along, length } = walkOf(plane, side);
  const counts = new Uint32Array(256);
  for (let depth = 0; depth < thickness; depth++) {
    for (let i = 0, at = start + depth * inward; i < length; i++, at += along) {
      const value = plane.data[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  const total = thickness * length;
  let middle = 0;
  for (let sum = 0; middle < 255 && sum + (counts[middle] ?? 0) < total / 2; middle++)
    sum += counts[middle] ?? 0;
  let near = 0;
  for (let value = Math.max(0, middle - 4); value <= Math.min(255, middle + 4); value++)
    near += counts[value] ?? 0;
  return { thickness, uniform: near / total, level: middle };
}

function extentOf({ width, height }: Plane, side: Side): number {
  return side === "top" || side === "bottom" ? height : width;
}

/** Where a side begins, the way to the next line inwards and to the next place along it, in places of the plane. */
function walkOf({ width, height }: Plane, side: Side) {
  switch (side) {
    case "top":
      return { start: 0, inward: width, along: 1, length: width };
    case "bottom":
      return { start: (height - 1) * width, inward: -width, along: 1, length: width };
    case "left":
      return { start: 0, inward: 1, along: width, length: height };
    case "right":
      return { start: width - 1, inward: -1, along: width, length: height };
  }
}
