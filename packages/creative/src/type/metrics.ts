import type { FaceId } from "./faces.ts";
import { FACE_IDS, FACES } from "./faces.ts";
import { METRICS } from "./metrics.generated.ts";

type Vertical = { ascent: number; descent: number; cap: number; x: number; bearing: number };
type FaceMetrics = Vertical & { advances: Map<number, number>; bearings: Map<number, number> };

const cache = new Map<FaceId, FaceMetrics>();

/** Families asked in turn for a glyph that a face lacks; the CSS font stack is the same list. */
export const FALLBACK_FAMILIES: readonly string[] = [
  "Golos Text",
  "Manrope",
  "Fira Sans",
  "IBM Plex Mono",
  "Noto Sans Symbols 2",
  "Noto Sans Arabic",
  "Noto Sans SC Variable",
  "Noto Emoji",
];

const stacks = new Map<FaceId, readonly FaceId[]>();

/** A face and those that stand in for it, each in the weight that CSS would take for it. */
function stackOf(face: FaceId): readonly FaceId[] {
  const known = stacks.get(face);
  if (known) return known;
  const { weight } = FACES[face];
  const stack = [face, ...FALLBACK_FAMILIES.map((family) => nearestWeight(family, weight))];
  const held = stack.filter((id): id is FaceId => id !== undefined && METRICS[id] !== undefined);
  stacks.set(face, held);
  return held;
}

// CSS Fonts 4 §5.2: above 500 the next heavier is taken, else the next lighter; then the other way.
function nearestWeight(family: string, weight: number): FaceId | undefined {
  const sorted = FACE_IDS.filter((id) => FACES[id].family === family).sort(
    (a, b) => FACES[a].weight - FACES[b].weight,
  );
  const heavier = sorted.find((id) => FACES[id].weight >= weight);
  const lighter = sorted.findLast((id) => FACES[id].weight <= weight);
  return weight > 500 ? (heavier ?? lighter) : (lighter ?? heavier);
}

/** Faces whose characters all have one width, by what they hold: a table of thousands would say the same. */
const EVEN: readonly { holds: RegExp; advance: number }[] = [
  {
    holds: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\u2190-\u2193]/u,
    advance: 1,
  },
  { holds: /(?![\d#*©®™])\p{Emoji}/u, advance: 1.25 },
];

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
  return drawnAdvance(code, face) ?? 0.62;
}

/** Width of a character in the first face that holds it, in em; undefined where none does. */
function drawnAdvance(code: number, face: FaceId): number | undefined {
  for (const id of stackOf(face)) {
    const advance = metricsOf(id).advances.get(code);
    if (advance !== undefined) return advance;
  }
  if (isJoiner(code)) return 0;
  return EVEN.find(({ holds }) => holds.test(String.fromCodePoint(code)))?.advance;
}

// Joiners, direction marks, variation selectors and skin tones shape their neighbours and are not seen themselves.
function isJoiner(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x2060 ||
    code === 0xfe0e ||
    code === 0xfe0f ||
    (code >= 0x1f3fb && code <= 0x1f3ff)
  );
}

/** The characters that no face of the stack can draw. */
export function missingGlyphs(text: string, face: FaceId): string[] {
  const missing = new Set<string>();
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (drawnAdvance(code, face) === undefined && !/^\s$/u.test(char)) missing.add(char);
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
