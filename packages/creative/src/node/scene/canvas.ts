import { seeded } from "../../document/seeded.ts";
import type { Pixels } from "../pixels.ts";

/** A picture in the making: 8-bit values kept as floats, so that rounding happens once, with noise. */
export type FloatCanvas = { width: number; height: number; rgb: Float32Array };

export type Rgb = readonly [number, number, number];

export function rgbOf(hex: string): Rgb {
  const n = Number.parseInt(hex.slice(1), 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
}

export function createCanvas(width: number, height: number): FloatCanvas {
  return { width, height, rgb: new Float32Array(width * height * 3) };
}

const TILE = 512;
let tile: Float32Array | null = null;

// One tile of noise serves every picture: triangular ±1 for the rounding, and a bell curve for the grain.
function noiseTile(): Float32Array {
  if (tile) return tile;
  const random = seeded(20);
  const made = new Float32Array(TILE * TILE * 2);
  for (let i = 0; i < TILE * TILE; i++) {
    made[i * 2] = random() - random();
    made[i * 2 + 1] = (random() + random() + random() + random() - 2) * 1.732;
  }
  tile = made;
  return made;
}

/** Rounds to 8 bits with dither and luminance grain (σ in levels): no banding, nothing plastic. */
export function develop({ width, height, rgb }: FloatCanvas, grain: number): Pixels {
  const noise = noiseTile();
  const data = Buffer.allocUnsafe(width * height * 4);
  const bytes = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length);
  let from = 0;
  let to = 0;
  for (let y = 0; y < height; y++) {
    const row = (y % TILE) * TILE;
    for (let x = 0; x < width; x++) {
      const n = (row + (x & (TILE - 1))) * 2;
      const add = (noise[n] ?? 0) * 0.5 + (noise[n + 1] ?? 0) * grain;
      bytes[to] = (rgb[from] ?? 0) + add;
      bytes[to + 1] = (rgb[from + 1] ?? 0) + add;
      bytes[to + 2] = (rgb[from + 2] ?? 0) + add;
      bytes[to + 3] = 255;
      from += 3;
      to += 4;
    }
  }
  return { width, height, data };
}
