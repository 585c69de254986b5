import { expect, test } from "vitest";
import { seeded } from "../../document/seeded.ts";
import type { Box } from "../../layers/layer.ts";
import type { ShadowMask } from "../shadow.ts";
import type { Clip } from "./blend.ts";
import { laySoft } from "./lay-soft.ts";

const WIDTH = 61;
const HEIGHT = 47;
const GROUND = [230, 120, 10] as const;
const TINT = [20, 60, 200] as const;

/** Dark in its middle, clear at its sides, as shadows are. */
function mask(width: number, height: number): ShadowMask {
  const random = seeded(width);
  const data = Uint8Array.from({ length: width * height }, (_, i) => {
    const isInside = i % width > 2 && i % width < width - 2 && i > width * 2;
    return isInside ? random() * 256 : 0;
  });
  return { width, height, data };
}

/** The definition: the mask between its pixels, its outermost ones held to the edge of the box. */
function coverAt({ width, height, data }: ShadowMask, box: Box, x: number, y: number): number {
  const place = (at: number, origin: number, extent: number, length: number) =>
    Math.min(length - 1, Math.max(0, ((at + 0.5 - origin) * length) / extent - 0.5));
  const u = place(x, box.x, box.w, width);
  const v = place(y, box.y, box.h, height);
  const [i, j] = [Math.floor(u), Math.floor(v)];
  const value = (dx: number, dy: number) =>
    data[Math.min(height - 1, j + dy) * width + Math.min(width - 1, i + dx)] ?? 0;
  const upper = value(0, 0) * (1 - u + i) + value(1, 0) * (u - i);
  const lower = value(0, 1) * (1 - u + i) + value(1, 1) * (u - i);
  return upper * (1 - v + j) + lower * (v - j);
}

test.each<[string, number, number, Box, Clip]>([
  ["enlarged", 12, 9, { x: 4.3, y: 3.8, w: 50.2, h: 39.1 }, { left: 0, top: 0, right: WIDTH, foot: HEIGHT }],
  ["shrunk", 80, 90, { x: 10, y: 5, w: 30, h: 40 }, { left: 0, top: 0, right: WIDTH, foot: HEIGHT }],
  ["cut off", 20, 20, { x: -9, y: -7, w: 90, h: 80 }, { left: 5, top: 6, right: 50, foot: 33 }],
  ["beside the canvas", 8, 8, { x: 70, y: 0, w: 9, h: 9 }, { left: 0, top: 0, right: WIDTH, foot: HEIGHT }],
])("a mask %s darkens each pixel by what lies there, and none outside", (_, width, height, box, clip) => {
  const canvas = { width: WIDTH, height: HEIGHT, data: Buffer.alloc(WIDTH * HEIGHT * 4) };
  for (let i = 0; i < canvas.data.length; i += 4) canvas.data.set([...GROUND, 255], i);
  const given = mask(width, height);
  laySoft(canvas, given, "#143CC8", box, clip);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const isInside =
        x >= Math.max(clip.left, box.x) &&
        x < Math.min(clip.right, Math.floor(box.x + box.w)) &&
        y >= Math.max(clip.top, box.y) &&
        y < Math.min(clip.foot, box.y + box.h);
      const cover = isInside ? coverAt(given, box, x, y) / 255 : 0;
      const pixel = [...canvas.data.subarray((y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 4)];
      const wanted = GROUND.map((ground, c) => ground + ((TINT[c] ?? 0) - ground) * cover);
      const off = wanted.map((level, c) => Math.abs(level - (pixel[c] ?? 0)));
      expect(Math.max(...off), `${x}, ${y}`).toBeLessThanOrEqual(isInside ? 3 : 0);
      expect(pixel[3]).toBe(255);
    }
  }
});
