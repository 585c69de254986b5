import type { Sharp } from "sharp";
import sharp from "sharp";

/** Straight-alpha RGBA, row by row. */
export type Pixels = { width: number; height: number; data: Buffer };

/** Decodes any picture to RGBA, turned as its EXIF says. */
export async function decode(bytes: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(bytes)
    .rotate()
    .ensureAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

export function fromPixels({ width, height, data }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 4 } });
}
