import { expect, test } from "vitest";
import { seeded } from "../document/seeded.ts";
import type { Cover } from "./soften.ts";
import { blurred } from "./soften.ts";

function speckled(width: number, height: number): Cover {
  const random = seeded(width);
  return { width, height, values: Float32Array.from({ length: width * height }, () => random()) };
}

function turnedOver({ width, height, values }: Cover): Cover {
  return { width: height, height: width, values: values.map((_, i) => valueAt(values, i, width, height)) };
}

function valueAt(values: Float32Array, i: number, width: number, height: number): number {
  return values[(i % height) * width + Math.floor(i / height)] ?? 0;
}

test.each([0.6, 1.2, 2.9, 17.5])("one bright pixel becomes a bell of sigma %d and as much light", (sigma) => {
  const { width, height, values, reach } = blurred(
    { width: 1, height: 1, values: new Float32Array([1]) },
    sigma,
  );
  expect([width, height]).toEqual([reach * 2 + 1, reach * 2 + 1]);
  let [sum, across, down] = [0, 0, 0];
  for (const [i, value] of values.entries()) {
    sum += value;
    across += value * ((i % width) - reach) ** 2;
    down += value * (Math.floor(i / width) - reach) ** 2;
  }
  expect(sum).toBeCloseTo(1, 4);
  expect(down).toBeCloseTo(across, 3);
  // Boxes are whole pixels wide, so that a narrow bell is only near its width.
  expect(Math.abs(Math.sqrt(across) - sigma)).toBeLessThan(0.25);
});

test("what is turned over is blurred alike, and light adds up", () => {
  const cover = speckled(13, 29);
  const soft = blurred(cover, 2.9);
  const other = turnedOver(blurred(turnedOver(cover), 2.9));
  expect(Math.max(...soft.values.map((value, i) => Math.abs(value - (other.values[i] ?? 0))))).toBeLessThan(
    1e-5,
  );
  const light = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0);
  expect(light(soft.values)).toBeCloseTo(light(cover.values), 2);
});
