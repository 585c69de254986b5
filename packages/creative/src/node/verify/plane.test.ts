import { expect, test } from "vitest";
import { seeded } from "../../document/seeded.ts";
import { third } from "./plane.ts";

test.each([
  [12, 9],
  [14, 10],
  [2, 30],
])("a third of %i × %i has the mean of each whole block", (width, height) => {
  const random = seeded(width);
  const plane = { width, height, data: Uint8Array.from({ length: width * height }, () => random() * 256) };
  const small = third(plane);
  expect([small.width, small.height]).toEqual([Math.floor(width / 3), Math.floor(height / 3)]);
  for (const [i, value] of small.data.entries()) {
    const [left, top] = [(i % small.width) * 3, Math.floor(i / small.width) * 3];
    let sum = 0;
    for (let k = 0; k < 9; k++) sum += plane.data[(top + Math.floor(k / 3)) * width + left + (k % 3)] ?? 0;
    expect(value).toBe(Math.floor(sum / 9));
  }
});
