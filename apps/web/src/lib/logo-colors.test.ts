import { describe, expect, it } from "vitest";
import { pickColors } from "./logo-colors.ts";

function paint(...parts: [count: number, rgba: [number, number, number, number]][]): number[] {
  return parts.flatMap(([count, rgba]) => Array.from({ length: count }, () => rgba).flat());
}

describe("the colours of a logo", () => {
  it("are its most frequent ones, paper and air left out", () => {
    const pixels = paint(
      [900, [255, 255, 255, 255]],
      [500, [10, 10, 10, 0]],
      [60, [33, 53, 144, 255]],
      [20, [230, 80, 20, 255]],
    );
    expect(pickColors(pixels)).toEqual({ primary: "#213590", accent: "#E65014" });
  });

  it("prefer a colour to a grey", () => {
    expect(pickColors(paint([90, [20, 20, 20, 255]], [10, [200, 30, 60, 255]]))).toEqual({
      primary: "#C81E3C",
      accent: "#141414",
    });
  });

  it("take a grey where there is nothing else, and never two shades of one", () => {
    expect(pickColors(paint([90, [20, 20, 20, 255]], [40, [50, 50, 50, 255]]))).toEqual({
      primary: "#141414",
      accent: null,
    });
  });

  it("are none in an empty picture", () => {
    expect(pickColors(paint([10, [0, 0, 0, 0]]))).toEqual({ primary: null, accent: null });
  });
});
