import type { Box } from "../../layers/layer.ts";
import type { Pixels } from "../pixels.ts";
import type { ShadowMask } from "../shadow.ts";
import type { Clip, Places } from "./blend.ts";
import { neighbours, packed, packedHex, placesBetween } from "./blend.ts";

/** A row of a mask as wide as the canvas shows it, in 256ths of a level, and the part of it that is dark at all. */
type Line = { covers: Uint16Array; first: number; last: number };

/** Lays a shadow in its colour over an opaque canvas, stretched to a box and read between the mask's pixels. */
export function laySoft(canvas: Pixels, mask: ShadowMask, tint: string, box: Box, clip: Clip): void {
  const { width, height } = mask;
  const left = Math.max(clip.left, Math.ceil(box.x));
  const right = Math.min(clip.right, Math.floor(box.x + box.w));
  const top = Math.max(clip.top, Math.ceil(box.y));
  const foot = Math.min(clip.foot, Math.ceil(box.y + box.h));
  if (right <= left || foot <= top) return;
  const to = packed(canvas);
  const color = packedHex(tint);
  const across = placesBetween(left, right, box.x, width / box.w, width);
  const down = placesBetween(top, foot, box.y, height / box.h, height);
  const lines = neighbours(
    height,
    () => ({ covers: new Uint16Array(right - left), first: 0, last: 0 }),
    (row, line: Line) => widen(mask, row, across, line),
  );
  for (let y = top; y < foot; y++) {
    const { upper, lower } = lines(down.at[y - top] ?? 0);
    shade(to, y * canvas.width + left, color, upper, lower, down.share[y - top] ?? 0);
  }
}

/** Most of a shadow's frame is clear: only what lies between the first and the last dark place is gone through. */
function widen({ width, data }: ShadowMask, row: number, { at, share }: Places, line: Line): void {
  const start = row * width;
  const { covers } = line;
  line.first = covers.length;
  line.last = 0;
  for (let i = 0; i < covers.length; i++) {
    const place = start + (at[i] ?? 0);
    const here = data[place] ?? 0;
    const cover = (here << 8) + Math.imul((data[place + 1] ?? 0) - here, share[i] ?? 0);
    covers[i] = cover;
    if (cover === 0) continue;
    if (i < line.first) line.first = i;
    line.last = i + 1;
  }
}

// As pictures are mixed in blend.ts, with a colour that is split once for all of them.
function shade(to: Int32Array, start: number, color: number, upper: Line, lower: Line, down: number): void {
  const above = upper.covers;
  const below = lower.covers;
  const redBlue = color & 0xff00ff;
  const green = color & 0xff00;
  const last = Math.max(upper.last, lower.last);
  for (let i = Math.min(upper.first, lower.first); i < last; i++) {
    const cover = (Math.imul(above[i] ?? 0, 256 - down) + Math.imul(below[i] ?? 0, down) + 32768) >> 16;
    const share = cover + (cover >> 7);
    const under = to[start + i] ?? 0;
    const rb = (Math.imul(under & 0xff00ff, 256 - share) + Math.imul(redBlue, share)) >>> 8;
    const g = (Math.imul(under & 0xff00, 256 - share) + Math.imul(green, share)) >>> 8;
    to[start + i] = 0xff000000 | (rb & 0xff00ff) | (g & 0xff00);
  }
}
