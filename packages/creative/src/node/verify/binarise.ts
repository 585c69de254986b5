import { lent } from "./lent.ts";
import type { Plane } from "./plane.ts";

/** Side of the squares that are looked through together, px. */
const TILE = 16;

/**
 * Which pixels stand out of their surroundings by more than `contrast`: 1 darker, 2 brighter, 0 neither. The surroundings
 * are a square of 2 × `radius` + 1, averaged by running sums (after Bradley and Roth, 2007). The answer is lent: it
 * holds until the next call.
 */
export function binarise(plane: Plane, radius: number, contrast: number): Uint8Array {
  const { width, height, data } = plane;
  const out = lent("mask", data.length).fill(0);
  const spans = livelySpans(plane, radius, contrast);
  // Of each column, what lies within the rows of the square; it moves down with them, and starts anew after rows in
  // which nothing has to be judged.
  const columns = new Int32Array(width);
  let summed = -2;
  for (let y = 0; y < height; y++) {
    const here = spans[Math.floor(y / TILE)] ?? [];
    if (here.length === 0) continue;
    if (summed === y - 1) {
      if (y + radius < height) moveColumns(columns, data, (y + radius) * width, 1);
      if (y > radius) moveColumns(columns, data, (y - radius - 1) * width, -1);
    } else gatherColumns(columns, plane, y, radius);
    summed = y;
    const tall = Math.min(height, y + radius + 1) - Math.max(0, y - radius);
    for (const [first, last] of here)
      binariseSpan(plane, out, { y, first, last, tall, columns, radius, contrast });
  }
  return out;
}

function gatherColumns(columns: Int32Array, { width, height, data }: Plane, y: number, radius: number): void {
  columns.fill(0);
  for (let row = Math.max(0, y - radius); row < Math.min(height, y + radius + 1); row++)
    moveColumns(columns, data, row * width, 1);
}

type Span = {
  y: number;
  first: number;
  /** The first that is outside. */
  last: number;
  tall: number;
  columns: Int32Array;
  radius: number;
  contrast: number;
};

function binariseSpan(
  { width, data }: Plane,
  out: Uint8Array,
  { y, first, last, tall, columns, radius, contrast }: Span,
): void {
  let sum = 0;
  let count = 0;
  for (let x = Math.max(0, first - radius); x <= Math.min(first + radius, width - 1); x++) {
    sum += columns[x] ?? 0;
    count += tall;
  }
  for (let x = first, at = y * width + first; x < last; x++, at++) {
    // In units of the square's sum: no division in the loop.
    const off = (data[at] ?? 0) * count - sum;
    const least = contrast * count;
    if (off < -least) out[at] = 1;
    else if (off > least) out[at] = 2;
    if (x + radius + 1 < width) {
      sum += columns[x + radius + 1] ?? 0;
      count += tall;
    }
    if (x >= radius) {
      sum -= columns[x - radius] ?? 0;
      count -= tall;
    }
  }
}

/**
 * The parts of each row of tiles where anything can stand out at all: where the brightest and the darkest pixel within
 * reach differ by more than `contrast`. Scenes are soft over most of their surface.
 */
function livelySpans({ width, height, data }: Plane, radius: number, contrast: number): [number, number][][] {
  const across = Math.ceil(width / TILE);
  const down = Math.ceil(height / TILE);
  const least = new Uint8Array(across * down).fill(255);
  const most = new Uint8Array(across * down);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / TILE) * across;
    for (let tile = 0; tile < across; tile++) {
      let low = least[row + tile] ?? 0;
      let high = most[row + tile] ?? 0;
      const end = y * width + Math.min(width, (tile + 1) * TILE);
      for (let at = y * width + tile * TILE; at < end; at++) {
        const value = data[at] ?? 0;
        if (value < low) low = value;
        if (value > high) high = value;
      }
      least[row + tile] = low;
      most[row + tile] = high;
    }
  }
  const reach = Math.ceil(radius / TILE);
  return Array.from({ length: down }, (_, j) => {
    const spans: [number, number][] = [];
    for (let i = 0; i < across; i++) {
      let low = 255;
      let high = 0;
      for (let v = Math.max(0, j - reach); v <= Math.min(down - 1, j + reach); v++) {
        for (let u = Math.max(0, i - reach); u <= Math.min(across - 1, i + reach); u++) {
          low = Math.min(low, least[v * across + u] ?? 0);
          high = Math.max(high, most[v * across + u] ?? 0);
        }
      }
      if (high - low <= contrast) continue;
      const last = spans.at(-1);
      const end = Math.min(width, (i + 1) * TILE);
      if (last?.[1] === i * TILE) last[1] = end;
      else spans.push([i * TILE, end]);
    }
    return spans;
  });
}

function moveColumns(columns: Int32Array, data: Uint8Array, from: number, sign: 1 | -1): void {
  for (let x = 0; x < columns.length; x++) columns[x] = (columns[x] ?? 0) + sign * (data[from + x] ?? 0);
}
