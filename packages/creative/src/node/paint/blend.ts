import type { Box } from "../../layers/layer.ts";
import type { Pixels } from "../pixels.ts";

/** The part of the canvas that may be painted, px; `right` and `foot` are the first ones outside. */
export type Clip = { left: number; top: number; right: number; foot: number };

/** Lays a picture over an opaque canvas pixel for pixel, its upper left corner at x, y. */
export function lay(canvas: Pixels, picture: Pixels, x: number, y: number, clip: Clip): void {
  const to = packed(canvas);
  const from = packed(picture);
  const first = Math.max(x, clip.left);
  const last = Math.min(x + picture.width, clip.right);
  for (let row = Math.max(y, clip.top); row < Math.min(y + picture.height, clip.foot); row++) {
    let at = row * canvas.width + first;
    let source = (row - y) * picture.width + (first - x);
    for (let i = first; i < last; i++, at++, source++) {
      const over = from[source] ?? 0;
      const alpha = over >>> 24;
      if (alpha === 0) continue;
      to[at] = alpha === 255 ? over : mixed(to[at] ?? 0, over, alpha);
    }
  }
}

/**
 * A row of a picture and the one below it, each widened to the canvas. Going down, each row is widened once and serves
 * every row of the canvas that lies beside it.
 */
export function neighbours<Line>(
  height: number,
  make: () => Line,
  widenTo: (row: number, line: Line) => void,
): (row: number) => { upper: Line; lower: Line } {
  let upper = { row: -1, line: make() };
  let lower = { row: -1, line: make() };
  return (row) => {
    if (lower.row === row) [upper, lower] = [lower, upper];
    if (upper.row !== row) widenTo(row, upper.line);
    const next = Math.min(height - 1, row + 1);
    if (lower.row !== next) widenTo(next, lower.line);
    upper.row = row;
    lower.row = next;
    return { upper: upper.line, lower: lower.line };
  };
}

export type Places = { at: Int32Array; share: Int32Array };

/** For each place of the canvas the one of the picture before it, and how far it lies towards the next, in 256ths. */
export function placesBetween(
  first: number,
  last: number,
  origin: number,
  step: number,
  length: number,
): Places {
  const at = new Int32Array(last - first);
  const share = new Int32Array(last - first);
  for (let i = 0; i < at.length; i++) {
    const place = Math.min(length - 1, Math.max(0, (first + i + 0.5 - origin) * step - 0.5));
    // The last place has no next one: it is all of the way from the one before.
    const before = Math.max(0, Math.min(length - 2, Math.floor(place)));
    at[i] = before;
    share[i] = Math.floor((place - before) * 256);
  }
  return { at, share };
}

/** Fills a box with one colour; a pixel that it covers in part is mixed by that part. */
export function fillBox(canvas: Pixels, box: Box, hex: string, clip: Clip): void {
  const color = packedHex(hex);
  const to = packed(canvas);
  const right = box.x + box.w;
  const foot = box.y + box.h;
  const first = Math.max(clip.left, Math.ceil(box.x));
  const last = Math.min(clip.right, Math.floor(right));
  for (let y = Math.max(clip.top, Math.floor(box.y)); y < Math.min(clip.foot, Math.ceil(foot)); y++) {
    const row = y * canvas.width;
    const share = Math.min(y + 1, foot) - Math.max(y, box.y);
    if (share >= 1 && last > first) to.fill(color, row + first, row + last);
    else for (let x = first; x < last; x++) to[row + x] = mixed(to[row + x] ?? 0, color, share * 255);
    for (const x of new Set([Math.floor(box.x), Math.floor(right)])) {
      const part = (Math.min(x + 1, right) - Math.max(x, box.x)) * share;
      if (part <= 0 || part >= 1 || x < clip.left || x >= clip.right) continue;
      to[row + x] = mixed(to[row + x] ?? 0, color, part * 255);
    }
  }
}

// Signed, although colours have no sign: half of all 32-bit values are no small integers unsigned, and each of those
// would be an object of its own wherever the compiler cannot keep it in a register.
export function packed({ data, width, height }: Pixels): Int32Array {
  return new Int32Array(data.buffer, data.byteOffset, width * height);
}

/** #RRGGBB as a solid pixel. */
export function packedHex(hex: string): number {
  const n = Number.parseInt(hex.slice(1, 7), 16);
  return pack(n >> 16, (n >> 8) & 255, n & 255);
}

/** Three levels as a solid pixel; what is below the point falls away. */
export function pack(r: number, g: number, b: number): number {
  return 0xff000000 | ((b | 0) << 16) | ((g | 0) << 8) | (r | 0);
}

// Two channels at a time: they lie sixteen bits apart, so neither runs into the other. `imul`, because the compiler
// cannot know that such a product stays within 32 bits, and would take floats.
export function mixed(under: number, over: number, alpha: number): number {
  const share = (alpha + (alpha >> 7)) | 0;
  const rb = (under & 0xff00ff) + (Math.imul((over & 0xff00ff) - (under & 0xff00ff), share) >> 8);
  const g = ((under >> 8) & 255) + (Math.imul(((over >> 8) & 255) - ((under >> 8) & 255), share) >> 8);
  return 0xff000000 | (rb & 0xff00ff) | (g << 8);
}
