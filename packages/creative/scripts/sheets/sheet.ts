import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

const GAP = 10;
const MOST_BYTES = 680_000;

export const OUT = fileURLToPath(new URL("../../../../docs/images/", import.meta.url));

/** Rows of pictures on grey, written as a JPEG that a page can carry. */
export async function sheet(
  name: string,
  rows: readonly (readonly Buffer[])[],
  widest = 2200,
): Promise<void> {
  const layers: { input: Buffer; left: number; top: number }[] = [];
  let top = GAP;
  let width = 0;
  for (const row of rows) {
    let left = GAP;
    let tall = 0;
    for (const input of row) {
      const { width: w, height: h } = await sharp(input).metadata();
      layers.push({ input, left, top });
      left += w + GAP;
      tall = Math.max(tall, h);
    }
    width = Math.max(width, left);
    top += tall + GAP;
  }
  const full = await sharp({ create: { width, height: top, channels: 3, background: "#E9E8E4" } })
    .composite(layers)
    .png({ compressionLevel: 1 })
    .toBuffer();
  for (let quality = 84; ; quality -= 6) {
    const jpeg = await sharp(full)
      .resize({ width: widest, withoutEnlargement: true })
      .jpeg({ quality, mozjpeg: true })
      .toBuffer();
    if (jpeg.length > MOST_BYTES && quality > 50) continue;
    await sharp(jpeg).toFile(join(OUT, name));
    console.log(name, `${Math.round(jpeg.length / 1000)} kB`);
    return;
  }
}

/** Items in rows of a length. */
export function inRows<T>(items: readonly T[], length: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, i) =>
    items.slice(i * length, (i + 1) * length),
  );
}
