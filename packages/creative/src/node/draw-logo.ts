import type { AdDocument } from "@static-engine/contracts";
import sharp from "sharp";
import { contrast } from "../color/oklch.ts";
import type { AssetSource } from "./composition.ts";

/** Room round the logo; platforms cut the corners of square ones. */
const MARGIN = 0.14;

/** The brand's logo on the colour of the brand that shows it best, as pixels; `null` where there is none. */
export async function drawLogo(
  { brand, palette }: AdDocument,
  { width, height }: { width: number; height: number },
  assets: AssetSource,
): Promise<{ width: number; height: number; pixels: Buffer } | null> {
  const { logo, logoTone } = brand;
  if (!logo) return null;
  const grounds = ["#FFFFFF", palette.soft, palette.canvas, palette.ink];
  const ground = logoTone
    ? (grounds.find((color) => contrast(logoTone, color) >= 4.5) ??
      [...grounds].sort((a, b) => contrast(logoTone, b) - contrast(logoTone, a))[0])
    : palette.soft;
  const room = Math.round(Math.min(width, height) * MARGIN);
  const mark = await sharp(await assets.load(logo.key))
    .resize(width - room * 2, height - room * 2, { fit: "inside", kernel: "lanczos3" })
    .png()
    .toBuffer();
  const pixels = await sharp({ create: { width, height, channels: 4, background: ground ?? palette.soft } })
    .composite([{ input: mark, gravity: "centre" }])
    .raw()
    .toBuffer();
  return { width, height, pixels };
}
