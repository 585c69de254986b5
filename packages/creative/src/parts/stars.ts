import type { Stage } from "../compositions/stage.ts";
import { formatCount, formatRating } from "../format/numbers.ts";
import { round, svg } from "./svg.ts";
import type { Placed } from "./text.ts";
import { text } from "./text.ts";

export type StarsOptions = {
  x: number;
  y: number;
  size: number;
  color: string;
  textColor: string;
  w: number;
  label?: boolean;
};

/** Five stars, the last cut to the true fraction over a ghost, and the rating in words beside them. */
export function stars(stage: Stage, options: StarsOptions): { bottom: number } {
  const { starRating, reviewCount } = stage.document.facts;
  if (starRating === null) return { bottom: options.y };
  const { size } = options;
  const step = size * 1.18;
  const path = starPath(size);
  const width = step * 4 + size;
  const shapes = Array.from({ length: 5 }, (_, i) => {
    const part = Math.min(1, Math.max(0, starRating - i));
    const at = `transform="translate(${round(i * step)} 0)"`;
    const ghost = part < 1 ? `<path d="${path}" ${at} opacity="0.3"/>` : "";
    const clip = `<clipPath id="c${i}"><rect x="${round(i * step)}" y="0" width="${round(size * part)}" height="${size}"/></clipPath>`;
    const full =
      part > 0
        ? `${part < 1 ? clip : ""}<g${part < 1 ? ` clip-path="url(#c${i})"` : ""}><path d="${path}" ${at}/></g>`
        : "";
    return ghost + full;
  }).join("");
  svg(stage, {
    box: { x: options.x, y: options.y, w: width, h: size },
    viewBox: `0 0 ${round(width)} ${size}`,
    body: `<g fill="${options.color}" stroke="${options.color}" stroke-width="${round(size * 0.04)}" stroke-linejoin="round">${shapes}</g>`,
  });
  if (options.label !== false) labelBeside(stage, options, width, starRating, reviewCount);
  return { bottom: options.y + size };
}

function labelBeside(
  stage: Stage,
  options: StarsOptions,
  width: number,
  rating: number,
  count: number | null,
): Placed {
  const { language } = stage.document;
  const value = formatRating(rating, language);
  const words =
    count === null
      ? stage.words.rated(value)
      : stage.words.fromReviews(value, formatCount(count, language), count);
  const size = Math.max(30, options.size * 0.7);
  return text(stage, words, {
    x: options.x + width + options.size * 0.55,
    y: options.y + options.size * 0.53 - size * 0.36,
    w: options.w - width - options.size * 0.55,
    size,
    color: options.textColor,
    face: stage.type.bold,
    maxLines: 1,
    role: "label",
  });
}

function starPath(size: number): string {
  const outer = size / 2;
  const inner = outer * 0.42;
  const points = Array.from({ length: 10 }, (_, i) => {
    const r = i % 2 === 0 ? outer * 0.96 : inner;
    const a = -Math.PI / 2 + (i * Math.PI) / 5;
    return `${round(outer + r * Math.cos(a))} ${round(outer * 1.04 + r * Math.sin(a))}`;
  });
  return `M${points.join("L")}Z`;
}
