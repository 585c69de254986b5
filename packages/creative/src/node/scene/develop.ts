import { seeded } from "../../document/seeded.ts";
import type { Pixels } from "../pixels.ts";
import type { Scene } from "./family.ts";

const TILE = 512;
const tiles = new Map<number, Float32Array>();

/**
 * Paints a scene row by row and rounds it to 8 bits with dither and luminance grain: no banding, nothing plastic,
 * and no picture in floats, which would be four times the size of the result.
 */
export function develop(width: number, height: number, { rows, grain }: Scene): Pixels {
  const noise = noiseTile(grain);
  const line = new Float32Array(width * 3);
  const data = Buffer.allocUnsafeSlow(width * height * 4);
  const packed = new Uint32Array(data.buffer, data.byteOffset, width * height);
  for (let y = 0, to = 0; y < height; y++) {
    for (const paint of rows) paint(line, y);
    const row = (y % TILE) * TILE;
    for (let x = 0, from = 0; x < width; x++, from += 3) {
      const add = noise[row + (x & (TILE - 1))] ?? 0;
      packed[to++] =
        0xff000000 |
        (level((line[from + 2] ?? 0) + add) << 16) |
        (level((line[from + 1] ?? 0) + add) << 8) |
        level((line[from] ?? 0) + add);
    }
  }
  return { width, height, data };
}

function level(value: number): number {
  return value <= 0 ? 0 : value >= 255 ? 255 : (value + 0.5) | 0;
}

// One tile of noise serves every picture of a grain: triangular ±½ for the rounding, a bell curve for the grain.
function noiseTile(grain: number): Float32Array {
  const known = tiles.get(grain);
  if (known) return known;
  const random = seeded(20);
  const tile = Float32Array.from({ length: TILE * TILE }, () => {
    const dither = (random() - random()) * 0.5;
    return dither + (random() + random() + random() + random() - 2) * 1.732 * grain;
  });
  tiles.set(grain, tile);
  return tile;
}
