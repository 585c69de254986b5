import { describe, expect, it } from "vitest";
import { rateOf } from "./rate-of.ts";

describe("a rate", () => {
  it("has Wilson's interval", () => {
    // Newcombe (1998), table I: 81 of 263 is 0.2553 to 0.3662.
    const { low, high } = rateOf(81, 263);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  it("of nothing tells nothing, and of all or none stays within 0 and 1", () => {
    expect(rateOf(0, 0)).toEqual({ share: 0, low: 0, high: 1 });
    expect(rateOf(5, 5)).toMatchObject({ share: 1, high: 1 });
    expect(rateOf(7, 5)).toEqual(rateOf(5, 5));
    expect(rateOf(0, 5).low).toBe(0);
    expect(rateOf(0, 5).high).toBeLessThan(0.5);
  });
});
