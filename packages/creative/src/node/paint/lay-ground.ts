import type { Box } from "../../layers/layer.ts";
import type { Solid } from "../picture.ts";
import type { Pixels } from "../pixels.ts";
import type { Clip, Places } from "./blend.ts";
import { neighbours, packed, placesBetween } from "./blend.ts";

/** Lays a solid picture over its box: as it is where it has the box's size, enlarged where it is smaller. */
export function layGround(canvas: Pixels, picture: Solid, box: Box, clip: Clip): void {
  if (picture.width < Math.round(box.w)) layEnlarged(canvas, picture, box, clip);
  else layAsIs(canvas, picture, Math.round(box.x), Math.round(box.y), clip);
}

function layAsIs(canvas: Pixels, { width, height, data }: Solid, x: number, y: number, clip: Clip): void {
  const to = packed(canvas);
  const first = Math.max(x, clip.left);
  const last = Math.min(x + width, clip.right);
  for (let row = Math.max(y, clip.top); row < Math.min(y + height, clip.foot); row++) {
    let from = ((row - y) * width + first - x) * 3;
    for (let at = row * canvas.width + first, end = at + last - first; at < end; at++, from += 3)
      to[at] = pixelAt(data, from);
  }
}

/** Reads between the picture's pixels. */
function layEnlarged(canvas: Pixels, { width, height, data }: Solid, box: Box, clip: Clip): void {
  const to = packed(canvas);
  const first = Math.max(clip.left, Math.round(box.x));
  const last = Math.min(clip.right, Math.round(box.x + box.w));
  const top = Math.max(clip.top, Math.round(box.y));
  const foot = Math.min(clip.foot, Math.round(box.y + box.h));
  if (last <= first) return;
  const across = placesBetween(first, last, box.x, width / box.w, width);
  const down = placesBetween(top, foot, box.y, height / box.h, height);
  const lines = neighbours(
    height,
    () => new Int32Array(last - first),
    (row, line) => widen(data, row * width, across, line),
  );
  for (let y = top; y < foot; y++) {
    const { upper, lower } = lines(down.at[y - top] ?? 0);
    mixLines(upper, lower, down.share[y - top] ?? 0, to, y * canvas.width + first);
  }
}

function widen(data: Buffer, start: number, { at, share }: Places, into: Int32Array): void {
  for (let i = 0; i < into.length; i++) {
    const place = (start + (at[i] ?? 0)) * 3;
    into[i] = between(pixelAt(data, place), pixelAt(data, place + 3), share[i] ?? 0);
  }
}

function mixLines(a: Int32Array, b: Int32Array, share: number, to: Int32Array, start: number): void {
  for (let i = 0; i < a.length; i++) to[start + i] = between(a[i] ?? 0, b[i] ?? 0, share);
}

function pixelAt(data: Buffer, at: number): number {
  return 0xff000000 | ((data[at + 2] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at] ?? 0);
}

// Two channels at a time, rounded: what is mixed twice must not darken.
function between(a: number, b: number, share: number): number {
  const rest = 256 - share;
  const rb = (Math.imul(a & 0xff00ff, rest) + Math.imul(b & 0xff00ff, share) + 0x800080) >>> 8;
  const g = (Math.imul((a >> 8) & 255, rest) + Math.imul((b >> 8) & 255, share) + 128) & 0xff00;
  return 0xff000000 | (rb & 0xff00ff) | g;
}
