import type { PaymentLine } from "@static-engine/payments";
import { addInterval } from "@static-engine/testing/stripe-emulator";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditsOfLines, paidUntil } from "./credits-of-lines.ts";
import type { Tier } from "./tiers.ts";

const base = {
  position: 1,
  rollsOver: true,
  concurrentRuns: 3,
  models: [],
  seats: 1,
  isFeatured: false,
  isOffered: true,
  createdAt: new Date(0),
  updatedAt: new Date(0),
};
const TIERS: Tier[] = [
  {
    ...base,
    id: "starter",
    name: "Starter",
    monthlyCredits: 100,
    yearlyCredits: 1200,
    priceMonth: 1200,
    priceYear: 12_000,
  },
  {
    ...base,
    id: "growth",
    name: "Growth",
    monthlyCredits: 400,
    yearlyCredits: 4800,
    priceMonth: 4000,
    priceYear: 40_000,
  },
];

function line(
  plan: [tierId: string, interval: "month" | "year"] | null,
  from: string,
  to: string,
  rest: Partial<PaymentLine> = {},
): PaymentLine {
  return {
    id: "il_1",
    description: "",
    amount: 1200,
    from: new Date(from),
    to: new Date(to),
    isProration: false,
    plan: plan ? { tierId: plan[0], interval: plan[1] } : null,
    ...rest,
  };
}

describe("credits of an invoice", () => {
  it.each([
    ["a long month", "2026-12-15T10:00:00Z", "2027-01-15T10:00:00Z"],
    ["February", "2027-01-31T08:00:00Z", "2027-02-28T08:00:00Z"],
    ["February of a leap year", "2028-01-31T08:00:00Z", "2028-02-29T08:00:00Z"],
    ["a month in which clocks go forward", "2027-03-01T00:00:00+00:00", "2027-04-01T00:00:00+01:00"],
    ["a month in which clocks go back", "2026-10-15T00:00:00+02:00", "2026-11-15T00:00:00+01:00"],
  ])("are a whole month's for %s", (_, from, to) => {
    expect(creditsOfLines([line(["starter", "month"], from, to)], TIERS)).toBe(100);
  });

  it.each([
    ["a year", "2026-11-21T00:00:00Z", "2027-11-21T00:00:00Z"],
    ["a leap year", "2027-03-01T00:00:00Z", "2028-03-01T00:00:00Z"],
    ["a year that begins on a leap day", "2028-02-29T00:00:00Z", "2029-02-28T00:00:00Z"],
  ])("are twelve months' for %s", (_, from, to) => {
    expect(creditsOfLines([line(["growth", "year"], from, to)], TIERS)).toBe(4800);
  });

  it("are what is new when a plan is changed in mid-month", () => {
    const half = ["2026-12-16T12:00:00Z", "2027-01-01T00:00:00Z"] as const;
    const lines = [
      line(["starter", "month"], ...half, { amount: -600, isProration: true }),
      line(["growth", "month"], ...half, { amount: 2000, isProration: true }),
    ];
    expect(creditsOfLines(lines, TIERS)).toBe(150);
  });

  it("are none for other goods, for plans that are not ours, and never below none", () => {
    const month = ["2026-12-01T00:00:00Z", "2027-01-01T00:00:00Z"] as const;
    expect(creditsOfLines([line(null, ...month), line(["gone", "month"], ...month)], TIERS)).toBe(0);
    const back = line(["growth", "month"], ...month, { amount: -4000, isProration: true });
    expect(creditsOfLines([back], TIERS)).toBe(0);
    expect(paidUntil([back])).toBeNull();
  });

  it("are whole in every period of ten years, on whatever day and second it began", () => {
    const anyStart = fc.integer({ min: 1_760_000_000, max: 2_080_000_000 });
    fc.assert(
      fc.property(anyStart, fc.constantFrom("month" as const, "year" as const), (anchor, interval) => {
        let from = anchor;
        for (let period = 0; period < (interval === "month" ? 120 : 10); period += 1) {
          const to = addInterval(from, interval, anchor);
          const at = (seconds: number) => new Date(seconds * 1000).toISOString();
          const whole = interval === "month" ? 100 : 1200;
          expect(creditsOfLines([line(["starter", interval], at(from), at(to))], TIERS)).toBe(whole);
          from = to;
        }
      }),
      { numRuns: 60 },
    );
  });
});
