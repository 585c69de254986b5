import type { Plane } from "./plane.ts";

/**
 * Which pixels stand out of their surroundings by more than `contrast`: 1 darker, 2 brighter, 0 neither. The surroundings
 * are a square of 2 × `radius` + 1, averaged through a summed-area table (Bradley and Roth, 2007).
 */
export function binarise({ width, height, data }: Plane, radius: number, contrast: number): Uint8Array {
  const sums = summedAreas(data, width, height);
  const row = width + 1;
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - radius) * row;
    const foot = Math.min(height, y + radius + 1) * row;
    const tall = (foot - top) / row;
    for (let x = 0; x < width; x++) {
      const left = x > radius ? x - radius : 0;
      const right = x + radius < width ? x + radius + 1 : width;
      const sum =
        (sums[foot + right] ?? 0) -
        (sums[foot + left] ?? 0) -
        (sums[top + right] ?? 0) +
        (sums[top + left] ?? 0);
      const mean = sum / (tall * (right - left));
      const off = (data[y * width + x] ?? 0) - mean;
      if (off < -contrast) out[y * width + x] = 1;
      else if (off > contrast) out[y * width + x] = 2;
    }
  }
  return out;
}

function summedAreas(data: Uint8Array, width: number, height: number): Uint32Array {
  const row = width + 1;
  const sums = new Uint32Array(row * (height + 1));
  for (let y = 0; y < height; y++) {
    let across = 0;
    for (let x = 0; x < width; x++) {
      across += data[y * width + x] ?? 0;
      sums[(y + 1) * row + x + 1] = (sums[y * row + x + 1] ?? 0) + across;
    }
  }
  return sums;
}
