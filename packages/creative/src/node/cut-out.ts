import sharp from "sharp";
import { floodBackground } from "./flood-background.ts";
import type { Pixels } from "./pixels.ts";
import { decode, fromPixels } from "./pixels.ts";

export type CutOutOptions = {
  /** Cuts the canvas down to the subject; on by default. */
  trim?: boolean;
};

const LONG_SIDE = 1400;
/** Shares of the picture that a believable subject fills. */
const LEAST_SUBJECT = 0.02;
const MOST_SUBJECT = 0.94;

/**
 * Takes a product off a plain background: PNG with alpha, or null where the background is busy or the
 * subject cannot be told from it. A picture that already has alpha is only trimmed.
 */
export async function cutOut(image: Buffer, { trim = true }: CutOutOptions = {}): Promise<Buffer | null> {
  const picture = await fitted(await decode(image));
  if (!hasAlpha(picture)) {
    const alpha = floodBackground(picture);
    if (!alpha) return null;
    const kept = alpha.reduce((sum, value) => sum + value, 0) / 255 / alpha.length;
    if (kept < LEAST_SUBJECT || kept > MOST_SUBJECT) return null;
    for (let i = 0; i < alpha.length; i++) picture.data[i * 4 + 3] = alpha[i] ?? 0;
  }
  const png = await fromPixels(picture).png({ compressionLevel: 8 }).toBuffer();
  if (!trim) return png;
  return sharp(png)
    .trim({ background: { r: 0, g: 0, b: 0, alpha: 0 }, threshold: 3 })
    .png({ compressionLevel: 8 })
    .toBuffer();
}

async function fitted(picture: Pixels): Promise<Pixels> {
  if (Math.max(picture.width, picture.height) <= LONG_SIDE) return picture;
  const { data, info } = await fromPixels(picture)
    .resize(LONG_SIDE, LONG_SIDE, { fit: "inside" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

function hasAlpha({ data }: Pixels): boolean {
  let clear = 0;
  for (let i = 3; i < data.length; i += 4) if ((data[i] ?? 255) < 128) clear++;
  return clear > data.length / 4 / 100;
}
