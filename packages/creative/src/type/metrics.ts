import type { FaceId } from "./faces.ts";
import { METRICS } from "./metrics.generated.ts";

type Vertical = { ascent: number; descent: number; cap: number; x: number; bearing: number };
type FaceMetrics = Vertical & { advances: Map<number, number>; bearings: Map<number, number> };

const cache = new Map<FaceId, FaceMetrics>();

/** Faces asked in turn for a glyph that the first one lacks; the CSS font stack is the same list. */
export const FALLBACK_FACES: readonly FaceId[] = ["golos-bold", "manrope-bold", "plex-mono"];

function metricsOf(face: FaceId): FaceMetrics {
  const known = cache.get(face);
  if (known) return known;
  const data = METRICS[face];
  if (!data) throw new Error(`No metrics for the face ${face}`);
  const [ascent, descent, cap, x, bearing] = data.vertical;
  const metrics = {
    ascent: ascent / 1000,
    descent: descent / 1000,
    cap: cap / 1000,
    x: x / 1000,
    bearing: bearing / 1000,
    advances: unpack(data.advances),
    bearings: unpack(data.bearings),
  };
  cache.set(face, metrics);
  return metrics;
}

function unpack(runs: readonly (readonly [number, string])[]): Map<number, number> {
  const values = new Map<number, number>();
  for (const [first, run] of runs) {
    run.split(" ").forEach((value, i) => {
      values.set(first + i, Number(value) / 1000);
    });
  }
  return values;
}

/** Empty space left of a line's first letter, in em: what display type is hung out by. */
export function startBearing(text: string, face: FaceId): number {
  return metricsOf(face).bearings.get(text.codePointAt(0) ?? 0) ?? 0;
}

/** Ascent, descent, cap height, x-height and left bearing of a face, in em. */
export function verticalOf(face: FaceId): Vertical {
  return metricsOf(face);
}

/** Width of a line in em, without kerning (which only ever makes it a little narrower). */
export function lineWidth(text: string, face: FaceId, tracking = 0): number {
  let width = 0;
  let count = 0;
  for (const char of text) {
    width += advanceOf(char.codePointAt(0) ?? 0, face);
    count++;
  }
  return width + Math.max(0, count) * tracking;
}

function advanceOf(code: number, face: FaceId): number {
  for (const id of [face, ...FALLBACK_FACES]) {
    const advance = metricsOf(id).advances.get(code);
    if (advance !== undefined) return advance;
  }
  return 0.62;
}

/** The characters that no face of the stack can draw. */
export function missingGlyphs(text: string, face: FaceId): string[] {
  const missing = new Set<string>();
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const drawn = [face, ...FALLBACK_FACES].some((id) => metricsOf(id).advances.has(code));
    if (!drawn && !/^(?:\s|\u200B|\u200C|\u200D|\u2060|\uFE0F)$/u.test(char)) missing.add(char);
  }
  return [...missing];
}

/** Whether the face itself holds every letter of the text, so that no word mixes two faces. */
export function holdsLetters(face: FaceId, text: string): boolean {
  const { advances } = metricsOf(face);
  for (const char of text) {
    if (/\p{L}/u.test(char) && !/[ʻʼ]/.test(char) && !advances.has(char.codePointAt(0) ?? 0)) return false;
  }
  return true;
}

/** The turned comma of Uzbek as a quotation mark of the same shape, in faces that lack the letter. */
export function drawable(text: string, face: FaceId): string {
  const { advances } = metricsOf(face);
  return text.replace(/[ʻʼ]/g, (mark) => {
    const twin = mark === "ʻ" ? "‘" : "’";
    return !advances.has(mark.codePointAt(0) ?? 0) && advances.has(twin.codePointAt(0) ?? 0) ? twin : mark;
  });
}
