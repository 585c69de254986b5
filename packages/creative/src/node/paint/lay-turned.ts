import type { Box } from "../../layers/layer.ts";
import type { Pixels } from "../pixels.ts";
import type { Clip } from "./blend.ts";
import { mixed, pack, packed } from "./blend.ts";

const ONE = 65536;

/** What is the same for a whole picture; places in it are counted in 65536ths of a pixel, which are stepped and split fastest. */
type Walk = {
  to: Int32Array;
  from: Int32Array;
  width: number;
  height: number;
  /** From one pixel of the canvas to the next one on its right. */
  du: number;
  dv: number;
  opacity: number;
};

/** Lays a picture stretched to a box and turned about the box's middle, read between its pixels. */
export function layTurned(
  canvas: Pixels,
  picture: Pixels,
  box: Box,
  degrees: number,
  clip: Clip,
  opacity = 1,
): void {
  const { width, height } = picture;
  const angle = (degrees * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const mx = box.x + box.w / 2;
  const my = box.y + box.h / 2;
  const reachX = (Math.abs(box.w * cos) + Math.abs(box.h * sin)) / 2 + 1;
  const reachY = (Math.abs(box.w * sin) + Math.abs(box.h * cos)) / 2 + 1;
  const sx = width / box.w;
  const sy = height / box.h;
  const left = Math.max(clip.left, Math.floor(mx - reachX));
  const right = Math.min(clip.right, Math.ceil(mx + reachX));
  const du = Math.round(cos * sx * ONE);
  const dv = Math.round(-sin * sy * ONE);
  const walk = { to: packed(canvas), from: packed(picture), width, height, du, dv, opacity };
  for (let y = Math.max(clip.top, Math.floor(my - reachY)); y < Math.min(clip.foot, my + reachY); y++) {
    const dx = left + 0.5 - mx;
    const dy = y + 0.5 - my;
    const u = Math.round(((dx * cos + dy * sin + box.w / 2) * sx - 0.5) * ONE);
    const v = Math.round(((dy * cos - dx * sin + box.h / 2) * sy - 0.5) * ONE);
    layRow(walk, y * canvas.width + left, u, v, right - left);
  }
}

/** Most of a row lies where all four neighbours are in the picture; only its ends have to be asked for each. */
function layRow(walk: Walk, at: number, u: number, v: number, count: number): void {
  const { width, height, du, dv } = walk;
  const touched = common(stepsWithin(u, du, -ONE, width * ONE), stepsWithin(v, dv, -ONE, height * ONE));
  const first = Math.max(0, touched.first);
  const last = Math.min(count, touched.last);
  if (last <= first) return;
  const whole = common(stepsWithin(u, du, 0, (width - 1) * ONE), stepsWithin(v, dv, 0, (height - 1) * ONE));
  const inner = Math.min(last, Math.max(first, whole.first));
  const outer = Math.max(inner, Math.min(last, whole.last));
  layEnds(walk, at, u, v, first, inner);
  layInside(walk, at, u, v, inner, outer);
  layEnds(walk, at, u, v, outer, last);
}

/** Some steps in a row; `last` is the first one after them. */
type Steps = { first: number; last: number };

/** The steps at which a place that begins at `start` lies in `low` to `high`, the latter outside. */
function stepsWithin(start: number, step: number, low: number, high: number): Steps {
  if (step > 0) return { first: Math.ceil((low - start) / step), last: Math.ceil((high - start) / step) };
  if (step < 0)
    return { first: Math.floor((high - start) / step) + 1, last: Math.floor((low - start) / step) + 1 };
  return start >= low && start < high
    ? { first: -Infinity, last: Infinity }
    : { first: Infinity, last: -Infinity };
}

function common(a: Steps, b: Steps): Steps {
  return { first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) };
}

// Two channels at a time: the four shares are 256 together, so that neither runs into the other. Written out, because the
// compiler does not inline as much, and a call costs as much as the rest.
function layInside(walk: Walk, row: number, u0: number, v0: number, first: number, last: number): void {
  const { to, from, width, du, dv, opacity } = walk;
  // Where all four are as solid as this, their mean covers what lies under it.
  const solid = opacity === 1 ? 255 : 256;
  let u = (u0 + first * du) | 0;
  let v = (v0 + first * dv) | 0;
  const end = (row + last) | 0;
  for (let at = (row + first) | 0; at < end; at++, u = (u + du) | 0, v = (v + dv) | 0) {
    const p = Math.imul(v >> 16, width) + (u >> 16);
    const a = from[p] ?? 0;
    const b = from[p + 1] ?? 0;
    const c = from[p + width] ?? 0;
    const d = from[p + width + 1] ?? 0;
    const fu = (u >> 8) & 255;
    const fv = (v >> 8) & 255;
    if ((a & b & c & d) >>> 24 !== solid) {
      if ((a | b | c | d) >>> 24 > 0) to[at] = overEdge(to[at] ?? 0, a, b, c, d, fu, fv, opacity);
      continue;
    }
    const wd = Math.imul(fu, fv) >> 8;
    const wb = fu - wd;
    const wc = fv - wd;
    const wa = 256 - fu - wc;
    const ab = Math.imul(a & 0xff00ff, wa) + Math.imul(b & 0xff00ff, wb);
    const cd = Math.imul(c & 0xff00ff, wc) + Math.imul(d & 0xff00ff, wd);
    const green =
      Math.imul(a & 0xff00, wa) +
      Math.imul(b & 0xff00, wb) +
      Math.imul(c & 0xff00, wc) +
      Math.imul(d & 0xff00, wd);
    to[at] = 0xff000000 | (((ab + cd) >>> 8) & 0xff00ff) | ((green >>> 8) & 0xff00);
  }
}

// Outside the picture there is nothing: its edge is smooth because it fades into that.
function layEnds(walk: Walk, row: number, u0: number, v0: number, first: number, last: number): void {
  const { to, from, width, height, du, dv, opacity } = walk;
  for (let step = first; step < last; step++) {
    const u = u0 + step * du;
    const v = v0 + step * dv;
    const i = u >> 16;
    const j = v >> 16;
    const p = j * width + i;
    const a = i >= 0 && j >= 0 ? (from[p] ?? 0) : 0;
    const b = i + 1 < width && j >= 0 ? (from[p + 1] ?? 0) : 0;
    const c = i >= 0 && j + 1 < height ? (from[p + width] ?? 0) : 0;
    const d = i + 1 < width && j + 1 < height ? (from[p + width + 1] ?? 0) : 0;
    if ((a | b | c | d) >>> 24 === 0) continue;
    to[row + step] = overEdge(to[row + step] ?? 0, a, b, c, d, (u >> 8) & 255, (v >> 8) & 255, opacity);
  }
}

// Where some of the four are clear, each counts as much as it is solid.
function overEdge(
  under: number,
  a: number,
  b: number,
  c: number,
  d: number,
  fu: number,
  fv: number,
  opacity: number,
): number {
  const wa = (a >>> 24) * (256 - fu) * (256 - fv);
  const wb = (b >>> 24) * fu * (256 - fv);
  const wc = (c >>> 24) * (256 - fu) * fv;
  const wd = (d >>> 24) * fu * fv;
  const cover = wa + wb + wc + wd;
  if (cover === 0) return under;
  const red = (wa * (a & 255) + wb * (b & 255) + wc * (c & 255) + wd * (d & 255)) / cover;
  const green =
    (wa * ((a >> 8) & 255) + wb * ((b >> 8) & 255) + wc * ((c >> 8) & 255) + wd * ((d >> 8) & 255)) / cover;
  const blue =
    (wa * ((a >> 16) & 255) + wb * ((b >> 16) & 255) + wc * ((c >> 16) & 255) + wd * ((d >> 16) & 255)) /
    cover;
  return mixed(under, pack(red + 0.5, green + 0.5, blue + 0.5), Math.round((cover / ONE) * opacity));
}
