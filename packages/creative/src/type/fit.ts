import { breakInto, wrap } from "./break-lines.ts";
import type { FaceId, Genre } from "./faces.ts";
import { FACES } from "./faces.ts";
import { lineWidth, verticalOf } from "./metrics.ts";

export type FittedText = {
  lines: string[];
  size: number;
  /** Distance between baselines, px. */
  leading: number;
  tracking: number;
  /** From the cap top of the first line to the baseline of the last, px. */
  height: number;
  width: number;
};

type Caps = readonly [upTo: number, cap: number][];

// Largest size as a fraction of the short side, by the number of characters.
const CAPS: Record<"plain" | "condensed" | "extended", Caps> = {
  plain: [
    [5, 0.42],
    [10, 0.26],
    [18, 0.17],
    [30, 0.135],
    [45, 0.118],
    [70, 0.09],
    [999, 0.076],
  ],
  condensed: [
    [5, 0.55],
    [10, 0.34],
    [18, 0.25],
    [30, 0.2],
    [45, 0.16],
    [70, 0.12],
    [999, 0.1],
  ],
  extended: [
    [5, 0.24],
    [10, 0.2],
    [18, 0.16],
    [30, 0.125],
    [45, 0.1],
    [70, 0.07],
    [999, 0.06],
  ],
};

/** Largest size for a text by its length, as a fraction of the short side. */
export function capFor(text: string, genre: Genre): number {
  const caps = CAPS[genre === "condensed" || genre === "extended" ? genre : "plain"];
  return caps.find(([upTo]) => text.length <= upTo)?.[1] ?? 0.076;
}

/** Distance between baselines in em: it falls as the size grows, and rises for letters with marks above. */
function leadingFor(size: number, genre: Genre, text = ""): number {
  const marks = /[ЁЙЩёйщÀ-Ýà-ýʻ]/.test(text) ? 0.03 : 0;
  if (size >= 90) {
    const base = genre === "condensed" ? 1.03 : genre === "extended" ? 0.99 : 0.93;
    return base + marks;
  }
  const base = size >= 60 ? 1.02 : size >= 44 ? 1.18 : size >= 36 ? 1.26 : 1.3;
  return base + marks;
}

function trackingFor(face: FaceId, size: number): number {
  const { displayTracking, genre } = FACES[face];
  if (genre === "text" || genre === "mono" || genre === "hand") return size >= 40 ? displayTracking : 0;
  return size >= 90 ? displayTracking : size >= 48 ? displayTracking * 0.75 : displayTracking * 0.4;
}

export type HeadlineBox = {
  width: number;
  height: number;
  /** Short side of the canvas, px. */
  side: number;
  /** Multiplies the cap by length: 1.15 for tall canvases, 1.3 for wide ones. */
  scale?: number;
  maxLines?: number;
};

/** The largest setting of a headline in a box: lines broken by sense, size capped by its length. */
export function fitHeadline(text: string, face: FaceId, box: HeadlineBox): FittedText {
  const { genre, displayTracking } = FACES[face];
  const { cap } = verticalOf(face);
  const ceiling = capFor(text, genre) * box.side * (box.scale ?? 1);
  const words = text.split(" ").length;
  const maxLines = Math.min(box.maxLines ?? 5, words);
  let best: FittedText | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let count = 1; count <= maxLines; count++) {
    const lines = breakInto(text, count, face, displayTracking);
    const longest = Math.max(...lines.map((line) => lineWidth(line, face, displayTracking)));
    const lead = leadingFor(120, genre, text);
    const size = Math.min(ceiling, box.width / longest, box.height / ((lines.length - 1) * lead + cap));
    const fitted = settleInside(lines, face, size, text, box);
    // A larger size wins; among equals the setting that breaks after a sentence, with fewer lines.
    const score = Math.min(size, ceiling) * (1 + senseOf(lines) * 0.16) - lines.length * size * 0.015;
    if (score > bestScore) {
      best = fitted;
      bestScore = score;
    }
  }
  return best ?? settle([text], face, 30, text);
}

// Small sizes have more leading and less tracking than the size was computed for, so it may take a few steps.
function settleInside(
  lines: string[],
  face: FaceId,
  size: number,
  text: string,
  box: HeadlineBox,
): FittedText {
  let fitted = settle(lines, face, size, text);
  for (let step = 0; step < 4; step++) {
    const over = Math.max(fitted.width / box.width, fitted.height / box.height);
    if (over <= 1) return fitted;
    fitted = settle(lines, face, fitted.size / over, text);
  }
  return fitted;
}

function senseOf(lines: string[]): number {
  if (lines.length < 2) return 0;
  const inside = lines.filter((line) => /[.!?…]["”»]? \S/.test(line)).length;
  return -inside / lines.length;
}

function settle(lines: string[], face: FaceId, size: number, text: string): FittedText {
  const { genre } = FACES[face];
  const px = Math.floor(size * 2) / 2;
  const tracking = trackingFor(face, px);
  const leading = px * leadingFor(px, genre, text);
  const width = Math.max(...lines.map((line) => lineWidth(line, face, tracking))) * px;
  const height = (lines.length - 1) * leading + verticalOf(face).cap * px;
  return { lines, size: px, leading, tracking, height, width };
}

/** Running text at a given size, wrapped to a width; shrinks by steps only where it would pass maxLines. */
export function fitText(
  text: string,
  face: FaceId,
  box: { width: number; size: number; min?: number; maxLines?: number },
): FittedText {
  const min = box.min ?? 30;
  const maxLines = box.maxLines ?? 4;
  for (let size = box.size; ; size -= 1) {
    const filled = wrap(text, box.width / size, face);
    const fits =
      filled.length <= maxLines && filled.every((line) => lineWidth(line, face) * size <= box.width);
    if (fits || size <= min) {
      const lines =
        filled.length > 1 && filled.length <= 4 ? balance(text, filled, face, box.width / size) : filled;
      return settle(lines, face, Math.max(size, min), text);
    }
  }
}

function balance(text: string, filled: string[], face: FaceId, width: number): string[] {
  const broken = breakInto(text, filled.length, face);
  return broken.every((line) => lineWidth(line, face) <= width) ? broken : filled;
}

/** Lines of one common width, each at its own size: a justified stack. */
export function fitLine(line: string, face: FaceId, width: number, maxSize: number): FittedText {
  const natural = lineWidth(line, face, FACES[face].displayTracking);
  return settle([line], face, Math.min(maxSize, width / natural), line);
}
