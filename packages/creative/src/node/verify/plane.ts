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

/** A plane a third as large: the mean of each 3 × 3 block; what does not fill a block is left out. */
export function third({ width, height, data }: Plane): Plane {
  const small = { width: Math.floor(width / 3), height: Math.floor(height / 3) };
  const out = new Uint8Array(small.width * small.height);
  for (let y = 0, to = 0; y < small.height; y++) {
    let a = y * 3 * width;
    let b = a + width;
    let c = b + width;
    for (let x = 0; x < small.width; x++, to++, a += 3, b += 3, c += 3) {
      const upper = (data[a] ?? 0) + (data[a + 1] ?? 0) + (data[a + 2] ?? 0);
      const middle = (data[b] ?? 0) + (data[b + 1] ?? 0) + (data[b + 2] ?? 0);
      const lower = (data[c] ?? 0) + (data[c + 1] ?? 0) + (data[c + 2] ?? 0);
      out[to] = (upper + middle + lower) / 9;
    }
  }
  return { ...small, data: out };
}
