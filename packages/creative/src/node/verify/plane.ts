import { lent } from "./lent.ts";

/** Brightness of a picture, 0 to 255, row by row. */
export type Plane = { width: number; height: number; data: Uint8Array };

/** Rec. 709 luma of an RGB raster; the plane is lent: it holds until the next call. */
export function lumaOf(rgb: Uint8Array, width: number, height: number): Plane {
  const data = lent("luma", width * height);
  for (let at = 0, from = 0; at < data.length; at++, from += 3) {
    data[at] = ((rgb[from] ?? 0) * 54 + (rgb[from + 1] ?? 0) * 183 + (rgb[from + 2] ?? 0) * 19) >> 8;
  }
  return { width, height, data };
}

/** The mean of each factor × factor block; what does not fill a block is left out. */
export function shrink({ width, height, data }: Plane, factor: number): Plane {
  const small = { width: Math.floor(width / factor), height: Math.floor(height / factor) };
  const out = new Uint8Array(small.width * small.height);
  const area = factor * factor;
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      let sum = 0;
      for (let dy = 0; dy < factor; dy++) {
        const row = (y * factor + dy) * width + x * factor;
        for (let dx = 0; dx < factor; dx++) sum += data[row + dx] ?? 0;
      }
      out[y * small.width + x] = sum / area;
    }
  }
  return { ...small, data: out };
}
