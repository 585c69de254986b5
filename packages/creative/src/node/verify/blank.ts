import type { Plane } from "./plane.ts";

const BLOCKS = 24;
/** The parts of the calmest ground that still is one differ by this standard deviation, of 255. */
const MIN_DEVIATION = 1;

/** Whether a picture shows nothing: all its parts are equally bright, be they plain or noise. */
export function isBlank(plane: Plane): boolean {
  const means: number[] = [];
  for (let by = 0; by < BLOCKS; by++)
    for (let bx = 0; bx < BLOCKS; bx++) means.push(blockMean(plane, bx, by));
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
  const variance = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / means.length;
  return Math.sqrt(variance) < MIN_DEVIATION;
}

function blockMean({ width, height, data }: Plane, bx: number, by: number): number {
  const [left, right] = [Math.floor((bx * width) / BLOCKS), Math.floor(((bx + 1) * width) / BLOCKS)];
  const [top, foot] = [Math.floor((by * height) / BLOCKS), Math.floor(((by + 1) * height) / BLOCKS)];
  let sum = 0;
  for (let y = top; y < foot; y++) for (let x = left; x < right; x++) sum += data[y * width + x] ?? 0;
  return sum / Math.max(1, (right - left) * (foot - top));
}
