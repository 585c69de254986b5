import { contrast, fromOklch, hueDistance, shift, toOklch } from "./oklch.ts";

/** The five roles that every layout paints with. */
export type Palette = {
  ink: string;
  canvas: string;
  accent: string;
  soft: string;
  second: string;
};

type BrandColors = {
  primaryColor: string | null;
  secondaryColor: string | null;
  accentColor: string | null;
  backgroundColor: string | null;
  forbiddenColors?: readonly string[];
};

const HEX = /^#[0-9a-fA-F]{6}$/;
const NEUTRAL = "#6B6F76";

/**
 * Sorts a brand's colours into roles by lightness and chroma, and invents the roles that are missing.
 * Works for any input: no colours, four equal ones, only greys. Ink on canvas, accent on ink and ink on
 * soft always reach a contrast of 4.5.
 */
export function derivePalette(brand: BrandColors): Palette {
  const given = [brand.primaryColor, brand.secondaryColor, brand.accentColor, brand.backgroundColor]
    .filter((color): color is string => color !== null && HEX.test(color))
    .map((color) => color.toUpperCase());
  const colors = distinct(given);

  const canvas = pickCanvas(colors);
  const hue = toOklch(canvas).h;
  const grey = toOklch(canvas).c < 0.03;
  const darkest = colors.filter((c) => toOklch(c).l < 0.4 && c !== canvas).sort(byLightness)[0];
  const ink = darkest
    ? shift(darkest, { l: Math.min(0.24, toOklch(darkest).l), c: Math.min(0.08, toOklch(darkest).c) })
    : fromOklch({ l: 0.2, c: grey ? 0.006 : 0.06, h: hue });

  const lightest = colors
    .filter((c) => toOklch(c).l >= 0.9 && toOklch(c).c < 0.08 && c !== canvas)
    .sort(byLightness)
    .at(-1);
  const soft = lightest
    ? shift(lightest, { l: Math.min(0.975, Math.max(0.93, toOklch(lightest).l)) })
    : fromOklch({ l: 0.96, c: Math.min(0.03, toOklch(canvas).c * 0.18), h: hue });

  const used = new Set([canvas, darkest, lightest]);
  const accent = pickAccent(
    colors.filter((c) => !used.has(c)),
    canvas,
    ink,
  );
  const rest = colors.find((c) => !used.has(c) && c !== accent && distance(c, canvas) > 0.08);
  const second = rest ?? neighbour(canvas);
  const avoid = (color: string) => away(color, brand.forbiddenColors ?? []);
  const [base, dark] = [avoid(canvas), avoid(ink)];
  return {
    ink: dark,
    canvas: base,
    accent: avoid(readableOn(accent, dark)),
    soft: avoid(soft),
    second: avoid(second),
  };
}

/** How near to a forbidden colour nothing may come: side by side the two would pass for one. */
const FORBIDDEN_REACH = 0.08;

/** Whether a colour would pass for one of those that a brand forbids. */
export function isForbidden(color: string, forbidden: readonly string[]): boolean {
  return forbidden.some((other) => distance(color, other) < FORBIDDEN_REACH);
}

// Lighter or darker first, which keeps the hue; then round the circle; grey at last.
function away(color: string, forbidden: readonly string[]): string {
  if (!isForbidden(color, forbidden)) return color;
  const { l, c, h } = toOklch(color);
  const steps = [0.04, 0.08, 0.12, 0.16, 0.2].flatMap((step) => [-step, step]);
  const shades = steps.map((step) => fromOklch({ l: Math.min(0.97, Math.max(0.14, l + step)), c, h }));
  const turns = [30, -30, 60, -60, 120, 180].map((turn) => fromOklch({ l, c, h: (h + turn + 360) % 360 }));
  const greys = [l, 0.3, 0.6, 0.9].map((level) => fromOklch({ l: level, c: 0.005, h }));
  return [...shades, ...turns, ...greys].find((other) => !isForbidden(other, forbidden)) ?? color;
}

function distinct(colors: string[]): string[] {
  return colors.filter((color, i) => colors.findIndex((other) => distance(color, other) < 0.04) === i);
}

function distance(a: string, b: string): number {
  const p = toOklch(a);
  const q = toOklch(b);
  const turn = (hueDistance(p.h, q.h) / 180) * Math.PI;
  const chroma = Math.sqrt(Math.max(0, p.c ** 2 + q.c ** 2 - 2 * p.c * q.c * Math.cos(turn)));
  return Math.hypot(p.l - q.l, chroma);
}

function byLightness(a: string, b: string): number {
  return toOklch(a).l - toOklch(b).l;
}

// A full-bleed brand colour beats white, so the first colour with real chroma wins (brand order is rank).
function pickCanvas(colors: string[]): string {
  const strong = colors.find((c) => toOklch(c).c >= 0.1);
  const tinted = colors.find((c) => toOklch(c).c >= 0.04 && toOklch(c).l > 0.3);
  const middle = colors.find((c) => toOklch(c).l > 0.3 && toOklch(c).l < 0.93);
  return strong ?? tinted ?? middle ?? NEUTRAL;
}

// What stands out on ink is an accent; a colour that can only be told from the canvas side by side is not.
function pickAccent(colors: string[], canvas: string, ink: string): string {
  const loud = colors.filter((c) => toOklch(c).c >= 0.08 && distance(c, canvas) >= 0.18);
  const byChroma = [...loud].sort((a, b) => toOklch(b).c - toOklch(a).c);
  const readable = byChroma.find((c) => contrast(c, ink) >= 4.5);
  if (readable) return readable;
  const base = toOklch(canvas);
  // A loud canvas is its own accent: on ink it is what the eye goes to.
  if (base.c >= 0.12 && contrast(canvas, ink) >= 4.5) return canvas;
  const strongest = byChroma[0];
  if (strongest) return strongest;
  // Greys and earth tones take gold; only a real colour takes its opposite.
  const hue = base.c < 0.09 ? 85 : (base.h + 160) % 360;
  return fromOklch({ l: 0.86, c: 0.14, h: hue });
}

function neighbour(canvas: string): string {
  const { l, c, h } = toOklch(canvas);
  return fromOklch({ l: l > 0.55 ? l - 0.14 : l + 0.16, c: Math.min(0.22, c * 1.1), h });
}

function readableOn(color: string, ground: string): string {
  let result = color;
  for (let l = toOklch(color).l; contrast(result, ground) < 4.5 && l < 0.97; l += 0.02)
    result = shift(color, { l });
  return result;
}
