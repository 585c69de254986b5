import type { Color } from "culori";
import { clampChroma, converter, formatHex, interpolate, parse, wcagContrast } from "culori";

export type Oklch = { l: number; c: number; h: number };

const convert = converter("oklch");

/** Lightness, chroma and hue of a #RRGGBB colour; the hue of a grey is 0. */
export function toOklch(hex: string): Oklch {
  return oklchOf(parse(hex) ?? { mode: "rgb", r: 0.5, g: 0.5, b: 0.5 });
}

/** The same of a pixel, 0 to 255 each. */
export function pixelToOklch(r: number, g: number, b: number): Oklch {
  return oklchOf({ mode: "rgb", r: r / 255, g: g / 255, b: b / 255 });
}

function oklchOf(color: Color): Oklch {
  const { l, c, h } = convert(color);
  return { l, c, h: h ?? 0 };
}

/** #RRGGBB of an OKLCH colour; chroma is reduced where sRGB cannot show it. */
export function fromOklch({ l, c, h }: Oklch): string {
  const lightness = Math.min(0.995, Math.max(0.02, l));
  return formatHex(clampChroma({ mode: "oklch", l: lightness, c: Math.max(0, c), h }, "oklch")).toUpperCase();
}

/** A copy of a colour with some of its OKLCH coordinates replaced. */
export function shift(hex: string, change: Partial<Oklch>): string {
  return fromOklch({ ...toOklch(hex), ...change });
}

/** `amount` of `over` on `under`, mixed in OKLab so that no grey appears between hues. */
export function mix(under: string, over: string, amount: number): string {
  return (formatHex(interpolate([under, over], "oklab")(amount)) ?? under).toUpperCase();
}

/** WCAG 2 contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  return wcagContrast(a, b);
}

/** Smallest angle between two hues, 0 to 180. */
export function hueDistance(a: number, b: number): number {
  const d = Math.abs(a - b) % 360;
  return d > 180 ? 360 - d : d;
}
