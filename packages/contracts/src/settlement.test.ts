import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MadeWith } from "./models.ts";
import { STUDIO } from "./models.ts";
import type { RunPrice } from "./settlement.ts";
import { paintingCredits, settledCredits } from "./settlement.ts";

/** A run of six with a price of its own and a painter's for some of its slots. */
const price = fc
  .record({
    own: fc.integer({ min: 0, max: 500 }),
    perSlot: fc.integer({ min: 0, max: 100 }),
    paintedSlots: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ own, perSlot, paintedSlots }) => {
    const paintingCost = perSlot * paintedSlots;
    return { paintedSlots, paintingCost, cost: own + paintingCost, slots: 6 };
  });
const passed = fc.integer({ min: 0, max: 6 });
const PAINTED: MadeWith = { scene: { model: "flux/flux-2-pro", requested: null, reason: null } };

/** So many ads have passed, and so many of them are painted. */
function after(run: RunPrice, delivered: number, painted: number): number {
  const paintedCredits = painted * paintingCredits(run, PAINTED);
  return settledCredits(run, { delivered, paintedCredits });
}

describe("settledCredits", () => {
  it("charges nothing for nothing and all for all", () => {
    fc.assert(
      fc.property(price, (run) => {
        expect(after(run, 0, 0)).toBe(0);
        expect(after(run, 6, run.paintedSlots)).toBe(run.cost);
      }),
    );
  });

  it("takes nothing for painting where our own scene stands instead", () => {
    fc.assert(
      fc.property(price, passed, (run, delivered) => {
        const own = run.cost - run.paintingCost;
        expect(after(run, delivered, 0)).toBe(Math.floor((own * delivered) / 6));
      }),
    );
  });

  it("never charges less for more ads, and never more than the price", () => {
    fc.assert(
      fc.property(price, passed, passed, (run, delivered, painted) => {
        const now = after(run, delivered, Math.min(delivered, painted));
        expect(after(run, Math.min(6, delivered + 1), Math.min(6, painted + 1))).toBeGreaterThanOrEqual(now);
        expect(now).toBeLessThanOrEqual(run.cost);
      }),
    );
  });

  it("can always pay for a retry with what the first attempt gave back", () => {
    fc.assert(
      fc.property(price, passed, passed, (run, first, more) => {
        const all = Math.min(6, first + more);
        const before = after(run, first, first);
        expect(after(run, all, all) - before).toBeLessThanOrEqual(run.cost - before);
      }),
    );
  });
});

describe("paintingCredits", () => {
  const run = { paintingCost: 54, paintedSlots: 6 };
  const standIn = (credits: number): MadeWith => ({
    scene: { model: "flux/flux-2-pro", requested: "openai/gpt-image", reason: "retry", credits },
  });

  it("takes for a stand-in what it takes itself, and never more than what was asked for", () => {
    expect(paintingCredits(run, PAINTED)).toBe(9);
    expect(paintingCredits(run, standIn(2))).toBe(2);
    expect(paintingCredits(run, standIn(12))).toBe(9);
  });

  it("takes nothing for our own scene", () => {
    const studio = { model: STUDIO, requested: "flux/flux-2-pro", reason: "gate" };
    expect(paintingCredits(run, { scene: studio })).toBe(0);
    expect(paintingCredits(run, {})).toBe(0);
  });
});
