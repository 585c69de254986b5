import { expect, test } from "vitest";
import type { Solid } from "../picture.ts";
import type { Pixels } from "../pixels.ts";
import { layGround } from "./lay-ground.ts";

function solid(width: number, height: number, at: (x: number, y: number) => number): Solid {
  const data = Buffer.alloc(width * height * 3);
  for (let i = 0; i < width * height; i++) data.fill(at(i % width, Math.floor(i / width)), i * 3, i * 3 + 3);
  return { width, height, data };
}

function canvasOf(width: number, height: number, level: number): Pixels {
  const data = Buffer.alloc(width * height * 4, level);
  for (let i = 3; i < data.length; i += 4) data[i] = 255;
  return { width, height, data };
}

const red = ({ data, width }: Pixels, x: number, y: number) => data[(y * width + x) * 4];

test("an enlarged picture is read between its pixels, and a plain one stays as bright as it is", () => {
  const canvas = canvasOf(8, 4, 0);
  const clip = { left: 0, top: 0, right: 8, foot: 4 };
  const box = { x: 0, y: 0, w: 8, h: 4 };
  layGround(
    canvas,
    solid(4, 2, (x) => x * 80),
    box,
    clip,
  );
  expect([0, 1, 2, 3, 4, 5, 6, 7].map((x) => red(canvas, x, 1))).toEqual([
    0, 20, 60, 100, 140, 180, 220, 240,
  ]);
  for (const level of [1, 127, 254, 255]) {
    layGround(
      canvas,
      solid(3, 2, () => level),
      box,
      clip,
    );
    expect(new Set(canvas.data.filter((_, i) => i % 4 < 3))).toEqual(new Set([level]));
  }
});

test("what lies outside the clip or the box is not touched", () => {
  const canvas = canvasOf(8, 8, 7);
  layGround(
    canvas,
    solid(2, 2, () => 200),
    { x: -2, y: 1, w: 8, h: 8 },
    { left: 1, top: 0, right: 8, foot: 6 },
  );
  const painted = [...canvas.data.keys()].filter((i) => i % 4 === 0 && canvas.data[i] === 200);
  const at = painted.map((i) => [(i / 4) % 8, Math.floor(i / 32)]);
  expect(at.every(([x = 0, y = 0]) => x >= 1 && x < 6 && y >= 1 && y < 6)).toBe(true);
  expect(at).toHaveLength(25);
});

test("a picture of its box's size is laid as it is, though the box is off by a fraction and the canvas cuts it", () => {
  const canvas = canvasOf(6, 5, 7);
  const picture = solid(8, 6, (x, y) => x * 10 + y);
  picture.data[(2 * 8 + 3) * 3 + 2] = 200;
  layGround(canvas, picture, { x: -1.2, y: 0.9, w: 8.4, h: 6.3 }, { left: 0, top: 0, right: 6, foot: 5 });
  expect([...canvas.data.subarray(0, 4)]).toEqual([7, 7, 7, 255]);
  expect([...canvas.data.subarray((3 * 6 + 2) * 4, (3 * 6 + 3) * 4)]).toEqual([32, 32, 200, 255]);
  expect([0, 1, 2, 3, 4, 5].map((x) => red(canvas, x, 1))).toEqual([10, 20, 30, 40, 50, 60]);
});
