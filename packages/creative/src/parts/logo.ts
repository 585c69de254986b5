import { AD_SIZES } from "@static-engine/contracts";
import { contrast } from "../color/oklch.ts";
import type { Stage } from "../compositions/stage.ts";
import { print } from "../compositions/stage.ts";
import type { Box } from "../layers/layer.ts";
import { FACES } from "../type/faces.ts";
import { lineWidth, verticalOf } from "../type/metrics.ts";
import { text } from "./text.ts";

export type LogoOptions = {
  x: number;
  /** Baseline of the wordmark, foot of a drawn logo. */
  baseline: number;
  color: string;
  /** Ground it stands on, for the choice between the drawn logo and the set name. */
  on: string;
  align?: "left" | "right";
  /** Multiplies the drawn size, 1 by default. */
  scale?: number;
};

const LEAST_CONTRAST = 2.6;

/** The brand's logo, never recoloured or stretched; the brand's name as type where there is none to read. */
export function logo(stage: Stage, options: LogoOptions): Box {
  const { logo: picture, logoTone, name } = stage.document.brand;
  const align = options.align ?? "left";
  const scale = (options.scale ?? 1) * (stage.ratio === "16:9" ? 1.12 : 1);
  const readable = logoTone === null || contrast(logoTone, options.on) >= LEAST_CONTRAST;
  if (picture && readable && isSharp(picture)) {
    const aspect = picture.width / picture.height;
    // A very wide logo would be a hairline at the usual width.
    const widest = aspect > 8 ? (isSmall(stage) ? 300 : 420) : 250;
    const h = Math.min((aspect > 2.2 ? 52 : 104) * scale, (widest * scale) / aspect);
    const w = h * aspect;
    const box = { x: align === "left" ? options.x : options.x - w, y: options.baseline - h, w, h };
    stage.layers.push({
      kind: "image",
      role: "logo",
      request: { kind: "picture", key: picture.key },
      box,
      rotate: 0,
      opacity: 1,
    });
    return box;
  }
  return wordmark(stage, name, options, scale);
}

/** A file of a few pixels, or one stretched beyond any use, is replaced by the name. */
function isSharp({ width, height }: { width: number; height: number }): boolean {
  const aspect = width / height;
  return Math.min(width, height) >= 32 && aspect <= 20 && aspect >= 0.2;
}

function wordmark(stage: Stage, name: string, options: LogoOptions, scale: number): Box {
  const face = stage.type.display;
  const label = print(stage, name, true);
  const { genre, displayTracking } = FACES[face];
  const natural = lineWidth(label, face, displayTracking);
  const wanted = (genre === "condensed" ? 62 : genre === "extended" ? 46 : 58) * scale;
  const size = Math.max(32 * Math.max(1, scale), Math.min(wanted, (300 * scale) / natural));
  if (natural * size > 400 * scale) return longName(stage, name, options, scale);
  const { cap } = verticalOf(face);
  const w = natural * size;
  const y = options.baseline - cap * size;
  stage.layers.push({
    kind: "text",
    role: "wordmark",
    face,
    size,
    leading: size,
    tracking: displayTracking,
    color: options.color,
    align: options.align ?? "left",
    x: options.align === "right" ? options.x - w - 20 : options.x,
    hang: options.align !== "right",
    y,
    width: w + 20,
    lines: [{ text: label }],
  });
  return { x: options.align === "right" ? options.x - w : options.x, y, w, h: cap * size };
}

// A name of many words is set as text on two short lines, its last baseline where a wordmark's would be; where
// even that is too long, by what stands in quotation marks in it.
function longName(stage: Stage, name: string, options: LogoOptions, scale: number): Box {
  const w = 330 * scale;
  const size = Math.max(isSmall(stage) ? 48 : 32, 26 * scale);
  const set = (label: string) =>
    text(stage, label, {
      x: options.align === "right" ? options.x - w : options.x,
      y: 0,
      w,
      size,
      min: size,
      color: options.color,
      face: stage.type.bold,
      align: options.align ?? "left",
      maxLines: 3,
      role: "wordmark",
    });
  const whole = set(name);
  const quoted = /[«“"„]([^»”"“]{2,})[»”"“]/.exec(name)?.[1];
  const shortened = whole.layer.lines.length > 2 && quoted !== undefined;
  if (shortened) stage.layers.pop();
  const placed = shortened ? set(quoted) : whole;
  const layer = stage.layers.pop();
  const y = options.baseline - placed.bottom;
  if (layer?.kind === "text") stage.layers.push({ ...layer, y });
  const x = options.align === "right" ? options.x - placed.width : options.x;
  return { x, y, w: placed.width, h: placed.bottom };
}

function isSmall(stage: Stage): boolean {
  return AD_SIZES[stage.size].kind === "display";
}
