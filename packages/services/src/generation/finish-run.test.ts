import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settledCredits } from "./finish-run.ts";

const cost = fc.integer({ min: 0, max: 1000 });
const passed = fc.integer({ min: 0, max: 6 });

describe("settledCredits", () => {
  it("charges nothing for nothing and all for all", () => {
    fc.assert(
      fc.property(cost, (credits) => {
        expect(settledCredits(credits, 0, 6)).toBe(0);
        expect(settledCredits(credits, 6, 6)).toBe(credits);
      }),
    );
  });

  it("never charges more than the share that passed, and never less for more ads", () => {
    fc.assert(
      fc.property(cost, passed, (credits, count) => {
        expect(settledCredits(credits, count, 6) * 6).toBeLessThanOrEqual(credits * count);
        expect(settledCredits(credits, Math.min(6, count + 1), 6)).toBeGreaterThanOrEqual(
          settledCredits(credits, count, 6),
        );
      }),
    );
  });

  it("can always pay for a retry with what the first attempt gave back", () => {
    fc.assert(
      fc.property(cost, passed, passed, (credits, first, more) => {
        const all = Math.min(6, first + more);
        const givenBack = credits - settledCredits(credits, first, 6);
        expect(settledCredits(credits, all, 6) - settledCredits(credits, first, 6)).toBeLessThanOrEqual(
          givenBack,
        );
      }),
    );
  });
});
