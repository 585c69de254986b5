import { expect, test } from "vitest";
import { seeded } from "../../document/seeded.ts";
import { binarise } from "./binarise.ts";
import type { Plane } from "./plane.ts";

const RADIUS = 22;
const CONTRAST = 22;

/** A soft ramp with strokes on a part of it, at its head and its foot: most of it is passed over, the rest is looked at. */
function plane(width: number, height: number, strokes: number): Plane {
  const random = seeded(width + strokes);
  const data = new Uint8Array(width * height);
  for (let at = 0; at < data.length; at++) {
    const x = at % width;
    const y = Math.floor(at / width);
    const isStroke = x > width / 2 && x % 9 < strokes && (y < 40 || y > height - 25);
    data[at] = 90 + (60 * x) / width + random() * 6 + (isStroke ? 70 : 0);
  }
  return { width, height, data };
}

/** The definition, pixel by pixel. */
function marksOf({ width, height, data }: Plane): number[] {
  return Array.from(data, (value, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    let sum = 0;
    let count = 0;
    for (let v = Math.max(0, y - RADIUS); v <= Math.min(height - 1, y + RADIUS); v++) {
      for (let u = Math.max(0, x - RADIUS); u <= Math.min(width - 1, x + RADIUS); u++) {
        sum += data[v * width + u] ?? 0;
        count += 1;
      }
    }
    const off = value * count - sum;
    return off < -CONTRAST * count ? 1 : off > CONTRAST * count ? 2 : 0;
  });
}

test.each([
  [150, 70, 0],
  [150, 70, 3],
  [97, 33, 2],
  [70, 260, 3],
  [20, 15, 4],
])("marks of %i × %i with strokes of %i are those of the definition", (width, height, strokes) => {
  const given = plane(width, height, strokes);
  const marks = marksOf(given);
  expect(Array.from(binarise(given, RADIUS, CONTRAST))).toEqual(marks);
  expect(marks.some((mark) => mark > 0)).toBe(strokes > 0);
});
