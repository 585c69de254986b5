import sharp from "sharp";
import type { FloatCanvas } from "./canvas.ts";
import { rgbOf } from "./canvas.ts";

export type Mask = { width: number; height: number; data: Buffer };

/** Draws white SVG shapes (viewBox in short sides × 1000) as a coverage mask, blurred by `blur` (in the same unit). */
export async function drawMask(
  canvas: FloatCanvas,
  body: string,
  blur: number,
  scale = blur > 8 ? 0.25 : 1,
): Promise<Mask> {
  const side = Math.min(canvas.width, canvas.height);
  const width = Math.ceil(canvas.width * scale);
  const height = Math.ceil(canvas.height * scale);
  const box = `0 0 ${(canvas.width / side) * 1000} ${(canvas.height / side) * 1000}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box}" preserveAspectRatio="none"><g fill="#fff">${body}</g></svg>`;
  const sigma = (blur / 1000) * side * scale;
  // Two steps: sharp orders blur before flatten by itself otherwise, and the mask would fade to black twice.
  const drawn = await sharp(Buffer.from(svg))
    .flatten({ background: "#000" })
    .toColourspace("b-w")
    .raw()
    .toBuffer();
  const image = sharp(drawn, { raw: { width, height, channels: 1 } });
  const data = await (sigma > 0.4 ? image.blur(sigma) : image).extractChannel(0).raw().toBuffer();
  return { width, height, data };
}

/** Lays a colour over the canvas where the mask covers. */
export function applyMask(canvas: FloatCanvas, mask: Mask, hex: string, alpha: number): void {
  const { width, height, rgb } = canvas;
  const [r, g, b] = rgbOf(hex);
  const unit = alpha / 255;
  const same = mask.width === width && mask.height === height;
  const line = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    if (!same && !readLine(mask, y, height, line)) continue;
    const row = y * width;
    for (let x = 0; x < width; x++) {
      const cover = ((same ? mask.data[row + x] : line[x]) ?? 0) * unit;
      if (cover === 0) continue;
      const out = (row + x) * 3;
      const under = 1 - cover;
      rgb[out] = (rgb[out] ?? 0) * under + r * cover;
      rgb[out + 1] = (rgb[out + 1] ?? 0) * under + g * cover;
      rgb[out + 2] = (rgb[out + 2] ?? 0) * under + b * cover;
    }
  }
}

/** One line of a smaller mask, read between its points; false where nothing covers. */
function readLine(mask: Mask, y: number, height: number, line: Float32Array): boolean {
  const my = Math.min(mask.height - 1.001, Math.max(0, ((y + 0.5) * mask.height) / height - 0.5));
  const j = Math.floor(my);
  const fy = my - j;
  const top = j * mask.width;
  const empty = mask.data.subarray(top, top + mask.width * 2).every((value) => value === 0);
  if (empty) return false;
  const scale = mask.width / line.length;
  for (let x = 0; x < line.length; x++) {
    const mx = Math.min(mask.width - 1.001, Math.max(0, (x + 0.5) * scale - 0.5));
    const i = Math.floor(mx);
    const fx = mx - i;
    const at = top + i;
    const low = at + mask.width;
    const above = (mask.data[at] ?? 0) * (1 - fx) + (mask.data[at + 1] ?? 0) * fx;
    const below = (mask.data[low] ?? 0) * (1 - fx) + (mask.data[low + 1] ?? 0) * fx;
    line[x] = above + (below - above) * fy;
  }
  return true;
}
