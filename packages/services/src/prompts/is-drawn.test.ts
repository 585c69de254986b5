import { describe, expect, it } from "vitest";
import { isDrawn } from "./read-prompt.ts";

const RUNS = 20_000;

describe("the draw of an experiment", () => {
  it.each([1, 10, 50, 90])("takes %i per cent of runs, each always alike", (share) => {
    const drawn = Array.from({ length: RUNS }, (_, run) => isDrawn("experiment", `run ${run}`, share));
    const found = (drawn.filter(Boolean).length / RUNS) * 100;
    expect(Math.abs(found - share)).toBeLessThan(1.2);
    expect(drawn.slice(0, 50)).toEqual(
      Array.from({ length: 50 }, (_, run) => isDrawn("experiment", `run ${run}`, share)),
    );
  });

  it("draws other runs in another experiment", () => {
    const inBoth = Array.from({ length: RUNS }, (_, run) => `run ${run}`).filter(
      (run) => isDrawn("one", run, 50) && isDrawn("two", run, 50),
    );
    expect(inBoth.length / RUNS).toBeCloseTo(0.25, 1);
  });
});
