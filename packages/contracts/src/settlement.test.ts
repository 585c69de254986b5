import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settledCredits } from "./settlement.ts";

/** A run of six with a price of its own and a painter's for some of its slots. */
const price = fc
  .record({
    own: fc.integer({ min: 0, max: 500 }),
    paintingCost: fc.integer({ min: 0, max: 500 }),
    paintedSlots: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ own, ...painting }) => ({ ...painting, cost: own + painting.paintingCost, slots: 6 }));
const passed = fc.integer({ min: 0, max: 6 });

describe("settledCredits", () => {
  it("charges nothing for nothing and all for all", () => {
    fc.assert(
      fc.property(price, (run) => {
        expect(settledCredits(run, { delivered: 0, painted: 0 })).toBe(0);
        expect(settledCredits(run, { delivered: 6, painted: run.paintedSlots })).toBe(run.cost);
      }),
    );
  });

  it("takes nothing for painting where our own scene stands instead", () => {
    fc.assert(
      fc.property(price, passed, (run, delivered) => {
        const own = run.cost - run.paintingCost;
        expect(settledCredits(run, { delivered, painted: 0 })).toBe(Math.floor((own * delivered) / 6));
      }),
    );
  });

  it("never charges less for more ads, and never more than the price", () => {
    fc.assert(
      fc.property(price, passed, passed, (run, delivered, painted) => {
        const now = settledCredits(run, { delivered, painted: Math.min(delivered, painted) });
        const more = { delivered: Math.min(6, delivered + 1), painted: Math.min(6, painted + 1) };
        expect(settledCredits(run, more)).toBeGreaterThanOrEqual(now);
        expect(now).toBeLessThanOrEqual(run.cost);
      }),
    );
  });

  it("can always pay for a retry with what the first attempt gave back", () => {
    fc.assert(
      fc.property(price, passed, passed, (run, first, more) => {
        const all = Math.min(6, first + more);
        const before = settledCredits(run, { delivered: first, painted: first });
        const after = settledCredits(run, { delivered: all, painted: all });
        expect(after - before).toBeLessThanOrEqual(run.cost - before);
      }),
    );
  });
});
