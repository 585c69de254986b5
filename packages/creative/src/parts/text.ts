import type { Stage } from "../compositions/stage.ts";
import { print } from "../compositions/stage.ts";
import type { TextLayer, TextLine, TextRole } from "../layers/layer.ts";
import { typeset } from "../type/bind.ts";
import type { FaceId } from "../type/faces.ts";
import { FACES } from "../type/faces.ts";
import type { FittedText } from "../type/fit.ts";
import { fitHeadline, fitText } from "../type/fit.ts";
import { drawable } from "../type/metrics.ts";

type Align = "left" | "center" | "right";

export type HeadlineOptions = {
  x: number;
  y: number;
  w: number;
  h: number;
  color: string;
  /** Colour of the second sentence. */
  accent?: string;
  face?: FaceId;
  scale?: number;
  maxLines?: number;
  align?: Align;
  role?: TextRole;
  under?: boolean;
  /** Set against the foot of the box instead of its head. */
  fromBottom?: boolean;
};

export type Placed = { layer: TextLayer; bottom: number; right: number; size: number; width: number };

const RATIO_SCALE = { "1:1": 1, "9:16": 1.12, "16:9": 1.3 } as const;

/** The display line of an ad, fitted to its box, the stem of its first letter on the box's left edge. */
export function headline(stage: Stage, text: string, options: HeadlineOptions): Placed {
  const face = options.face ?? stage.type.display;
  // Handwriting breaks wherever a word ends.
  const set = FACES[face].genre === "hand" ? typeset(text, stage.document.language) : null;
  const printed = drawable(set ?? print(stage, text, face === stage.type.display), face);
  const fitted = fitHeadline(printed, face, {
    // Handwriting joins its letters: it comes out a little wider than its letters one by one.
    width: FACES[face].genre === "hand" ? options.w * 0.95 : options.w,
    height: options.h,
    side: stage.side,
    scale: (options.scale ?? RATIO_SCALE[stage.ratio]) * stage.document.displayScale,
    maxLines: options.maxLines ?? 4,
  });
  const lines = options.accent
    ? colorSecondSentence(fitted.lines, options.color, options.accent)
    : plain(fitted.lines);
  const y = options.fromBottom ? options.y + options.h - fitted.height : options.y;
  // Letters set together may come out a hair wider than one by one: the room for it is there.
  const w = (options.align ?? "left") === "left" ? options.w + fitted.size * 0.03 : options.w;
  const placed = put(stage, fitted, {
    ...options,
    w,
    y,
    face,
    lines,
    role: options.role ?? "headline",
    hang: true,
  });
  return { ...placed, bottom: placed.bottom + tailOf(fitted.lines.at(-1) ?? "") * fitted.size };
}

// What follows a last line with tails keeps its distance from the tails, not from the baseline.
function tailOf(line: string): number {
  return /[gjpqyQруцщфд]/.test(line) && line !== line.toUpperCase() ? 0.08 : 0;
}

/** Size of a line under a headline: the wanted one, or less where the headline came out small. */
export function under(head: { size: number }, wanted: number, least = 31): number {
  return Math.max(least, Math.min(wanted, head.size * 0.52));
}

export type TextOptions = {
  x: number;
  y: number;
  w: number;
  size: number;
  color: string;
  face?: FaceId;
  min?: number;
  maxLines?: number;
  align?: Align;
  role?: TextRole;
  strike?: TextLayer["strike"];
};

/** Running text, wrapped to its width; shrinks only where it would need more lines than allowed. */
export function text(stage: Stage, value: string, options: TextOptions): Placed {
  const face = options.face ?? stage.type.text;
  const printed = drawable(print(stage, value, face === stage.type.display), face);
  const fitted = fitText(printed, face, {
    width: options.w,
    size: options.size * opticalScale(face),
    min: options.min ?? Math.min(options.size, options.role === "legal" ? 24 : 30),
    maxLines: options.maxLines ?? 3,
  });
  return put(stage, fitted, { ...options, face, lines: plain(fitted.lines), role: options.role ?? "body" });
}

type PutOptions = {
  x: number;
  y: number;
  w: number;
  color: string;
  face: FaceId;
  lines: readonly TextLine[];
  role: TextRole;
  align?: Align;
  strike?: TextLayer["strike"];
  under?: boolean;
  hang?: boolean;
};

function put(stage: Stage, fitted: FittedText, options: PutOptions): Placed {
  const align = options.align ?? "left";
  const layer: TextLayer = {
    kind: "text",
    role: options.role,
    face: options.face,
    size: fitted.size,
    leading: fitted.leading,
    tracking: fitted.tracking,
    color: options.color,
    align,
    x: options.x,
    y: options.y,
    width: options.w,
    lines: options.lines,
    strike: options.strike ?? null,
    under: options.under ?? false,
    hang: options.hang ?? false,
  };
  stage.layers.push(layer);
  return {
    layer,
    bottom: options.y + fitted.height,
    right: options.x + fitted.width,
    size: fitted.size,
    width: fitted.width,
  };
}

function plain(lines: readonly string[]): TextLine[] {
  return lines.map((text) => ({ text }));
}

// Only where a sentence ends at a line end can the next one change colour, and never more than one does.
function colorSecondSentence(lines: readonly string[], color: string, accent: string): TextLine[] {
  const end = lines.findIndex((line) => /[.!?…]["”»]?$/.test(line));
  if (end < 0 || end === lines.length - 1) return plain(lines);
  return lines.map((text, i) => ({ text, color: i > end ? accent : color }));
}

// A condensed text face looks a size smaller than it is.
function opticalScale(face: FaceId): number {
  return FACES[face].family === "Barlow Condensed" ? 1.16 : 1;
}
