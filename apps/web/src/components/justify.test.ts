import { describe, expect, it } from "vitest";
import { justify } from "./justify.ts";

const WIDTH = 1000;
const GAP = 10;
const items = [1, 16 / 9, 9 / 16, 1, 1, 16 / 9, 1, 9 / 16].map((aspect) => ({ aspect }));

describe("justified rows", () => {
  const rows = justify(items, WIDTH, 200, GAP);

  it("fill the width exactly, but for the last", () => {
    for (const row of rows.slice(0, -1)) {
      const used = row.items.reduce((sum, item) => sum + item.width, 0) + GAP * (row.items.length - 1);
      expect(used).toBeCloseTo(WIDTH, 6);
    }
  });

  it("keep every picture once, in order, in its own proportions", () => {
    const placed = rows.flatMap((row) => row.items.map((item) => ({ ...item, height: row.height })));
    expect(placed.map((item) => item.index)).toEqual(items.map((_, index) => index));
    for (const { item, width, height } of placed) {
      expect(width / height).toBeCloseTo(item.aspect, 6);
    }
  });

  it("stay near the target height, and a lone picture never fills a screen", () => {
    for (const row of rows.slice(0, -1)) {
      expect(row.height).toBeGreaterThan(130);
      expect(row.height).toBeLessThan(290);
    }
    expect(justify([{ aspect: 1 }], WIDTH, 200, GAP)[0]?.height).toBe(200);
  });

  it("are none before the width is known", () => {
    expect(justify(items, 0, 200, GAP)).toEqual([]);
  });
});
