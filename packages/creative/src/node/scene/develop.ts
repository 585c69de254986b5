import { seeded } from "../../document/seeded.ts";
import type { Clip } from "../paint/blend.ts";
import type { Pixels } from "../pixels.ts";
import type { Scene } from "./family.ts";

const TILE = 512;
const tiles = new Map<number, Float32Array>();

/**
 * Paints a scene of `width` onto a canvas with its upper left corner at x, y, row by row, and rounds it to 8 bits with
 * dither and luminance grain: no banding, nothing plastic, and no picture in floats, which would be four times as large.
 */
export function develop(
  canvas: Pixels,
  { rows, grain }: Scene,
  width: number,
  x: number,
  y: number,
  clip: Clip,
): void {
  const noise = noiseTile(grain);
  const line = new Float32Array(width * 3);
  const packed = new Int32Array(canvas.data.buffer, canvas.data.byteOffset, canvas.width * canvas.height);
  const first = Math.max(x, clip.left);
  const last = Math.min(x + width, clip.right);
  for (let row = Math.max(y, clip.top); row < clip.foot; row++) {
    for (const paint of rows) paint(line, row - y);
    const tile = ((row - y) % TILE) * TILE;
    for (let i = first, from = (first - x) * 3, to = row * canvas.width + first; i < last; i++, from += 3) {
      const add = noise[tile + ((i - x) & (TILE - 1))] ?? 0;
      packed[to++] =
        0xff000000 |
        (level((line[from + 2] ?? 0) + add) << 16) |
        (level((line[from + 1] ?? 0) + add) << 8) |
        level((line[from] ?? 0) + add);
    }
  }
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
