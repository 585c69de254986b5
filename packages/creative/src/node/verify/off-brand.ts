import type { AdPalette } from "@static-engine/contracts";
import sharp from "sharp";
import { hueDistance, toOklch } from "../../color/oklch.ts";

const SIDE = 48;
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
export async function offBrand(
  picture: { data: Buffer; info: { width: number; height: number } },
  palette: AdPalette,
): Promise<{ share: number; isTooMuch: boolean }> {
  const hues = Object.values(palette)
    .map(toOklch)
    .filter(({ c }) => c >= PALETTE_CHROMA)
    .map(({ h }) => h);
  const { width, height } = picture.info;
  const data = await sharp(picture.data, { raw: { width, height, channels: 3 } })
    .resize(SIDE, SIDE, { fit: "fill", kernel: "linear" })
    .raw()
    .toBuffer();
  let off = 0;
  for (let at = 0; at < data.length; at += 3) {
    const { c, h } = toOklch(hexOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0));
    if (c >= LEAST_CHROMA && hues.every((hue) => hueDistance(hue, h) > NEAR)) off += 1;
  }
  const share = off / (SIDE * SIDE);
  return { share, isTooMuch: share > MOST };
}

function hexOf(r: number, g: number, b: number): string {
  return `#${((r << 16) | (g << 8) | b).toString(16).padStart(6, "0")}`;
}
