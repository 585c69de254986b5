import type { AdPalette } from "@static-engine/contracts";
import { hueDistance, pixelToOklch, toOklch } from "../../color/oklch.ts";
import type { Raster } from "./decode-scene.ts";

/** Samples along each side. */
const SIDE = 40;
/** Below it a colour has no hue to speak of: wood, stone and shadow are anybody's. */
const LEAST_CHROMA = 0.065;
/** What of the palette has a hue; the rest is grey. */
const PALETTE_CHROMA = 0.03;
/** Degrees on the hue circle within which a colour passes for a tone of the brand's. */
const NEAR = 40;
/** Share of the picture that may have another hue: a leaf or a cup, not the wall. */
const MOST = 0.35;

/**
 * The share of a picture whose hue is none of the brand's, and whether that is too much. Works on OKLCH hues, because
 * light and shadow change the other two.
 */
export function offBrand(
  { rgb, width, height }: Raster,
  palette: AdPalette,
): { share: number; isTooMuch: boolean } {
  const hues = Object.values(palette)
    .map(toOklch)
    .filter(({ c }) => c >= PALETTE_CHROMA)
    .map(({ h }) => h);
  let off = 0;
  for (let j = 0; j < SIDE; j += 1) {
    for (let i = 0; i < SIDE; i += 1) {
      const x = Math.floor(((i + 0.5) * width) / SIDE);
      const y = Math.floor(((j + 0.5) * height) / SIDE);
      const at = (y * width + x) * 3;
      const { c, h } = pixelToOklch(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0);
      if (c >= LEAST_CHROMA && hues.every((hue) => hueDistance(hue, h) > NEAR)) off += 1;
    }
  }
  const share = off / (SIDE * SIDE);
  return { share, isTooMuch: share > MOST };
}
