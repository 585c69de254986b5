import { expect, test } from "vitest";
import { seeded } from "../../document/seeded.ts";
import type { Box } from "../../layers/layer.ts";
import type { Pixels } from "../pixels.ts";
import { layTurned } from "./lay-turned.ts";

const SIDE = 64;
const GROUND = [230, 120, 10] as const;
const CLIP = { left: 3, top: 2, right: 60, foot: 61 };

/** Soft colours; clear in a part of it, half clear in another, solid in the rest. */
function picture(width: number, height: number): Pixels {
  const random = seeded(width);
  const data = Buffer.alloc(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const alpha = x < width / 4 ? 0 : y < height / 4 ? Math.floor(random() * 256) : 255;
    data.set([40 + 4 * x, 200 - 3 * y, 90 + random() * 20, alpha], i * 4);
  }
  return { width, height, data };
}

/** The definition: what covers the ground there, each of the four nearest pixels by its nearness and its alpha. */
function pixelAt(given: Pixels, box: Box, degrees: number, opacity: number, x: number, y: number): number[] {
  const angle = (degrees * Math.PI) / 180;
  const [dx, dy] = [x + 0.5 - box.x - box.w / 2, y + 0.5 - box.y - box.h / 2];
  const across = dx * Math.cos(angle) + dy * Math.sin(angle) + box.w / 2;
  const down = dy * Math.cos(angle) - dx * Math.sin(angle) + box.h / 2;
  const u = (across * given.width) / box.w - 0.5;
  const v = (down * given.height) / box.h - 0.5;
  const sums = [0, 0, 0, 0];
  for (const [i, j] of [0, 1, 2, 3].map(
    (k) => [Math.floor(u) + (k & 1), Math.floor(v) + (k >> 1)] as const,
  )) {
    if (i < 0 || j < 0 || i >= given.width || j >= given.height) continue;
    const at = (j * given.width + i) * 4;
    const weight = (1 - Math.abs(u - i)) * (1 - Math.abs(v - j)) * ((given.data[at + 3] ?? 0) / 255);
    for (let c = 0; c < 3; c++) sums[c] = (sums[c] ?? 0) + weight * (given.data[at + c] ?? 0);
    sums[3] = (sums[3] ?? 0) + weight;
  }
  const cover = sums[3] ?? 0;
  return GROUND.map((ground, c) => ground * (1 - cover * opacity) + (sums[c] ?? 0) * opacity);
}

test.each<[number, number, number, Box]>([
  [9, 1, 24, { x: 12, y: 8, w: 36, h: 44 }],
  [-14, 1, 40, { x: 20, y: 10, w: 30, h: 33 }],
  [0, 1, 20, { x: 5.4, y: 7.7, w: 41, h: 29 }],
  [90, 1, 30, { x: 10, y: 20, w: 40, h: 20 }],
  [133, 0.6, 33, { x: -20, y: -9, w: 70, h: 90 }],
  [0, 0.4, 30, { x: 18, y: 30, w: 30, h: 20 }],
])("turned by %i degrees, %d opaque: every pixel is what lies there", (degrees, opacity, width, box) => {
  const canvas = { width: SIDE, height: SIDE, data: Buffer.alloc(SIDE * SIDE * 4) };
  for (let i = 0; i < canvas.data.length; i += 4) canvas.data.set([...GROUND, 255], i);
  const given = picture(width, 26);
  layTurned(canvas, given, box, degrees, CLIP, opacity);
  let touched = 0;
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const at = (y * SIDE + x) * 4;
      const pixel = [...canvas.data.subarray(at, at + 4)];
      const isOpen = x >= CLIP.left && x < CLIP.right && y >= CLIP.top && y < CLIP.foot;
      const wanted = isOpen ? pixelAt(given, box, degrees, opacity, x, y) : GROUND;
      const off = wanted.map((level, c) => Math.abs(level - (pixel[c] ?? 0)));
      expect(Math.max(...off), `${x}, ${y}`).toBeLessThanOrEqual(isOpen ? 4 : 0);
      expect(pixel[3]).toBe(255);
      if (pixel[0] !== GROUND[0]) touched += 1;
    }
  }
  expect(touched).toBeGreaterThan(400);
});
