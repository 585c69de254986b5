import type { GeneratedAd, SlotStage } from "@static-engine/contracts";
import { AdId } from "@static-engine/contracts";
import { describe, expect, it } from "vitest";
import { readRunCredits } from "./run-credits.ts";

function ad(slot: number, stage: SlotStage): GeneratedAd {
  return {
    id: AdId.parse(`0199a000-0000-7000-8000-00000000000${slot}`),
    slot,
    status: "processing",
    stage,
    stageDone: 0,
    stageTotal: 0,
    stageModel: null,
    madeWith: {},
    angle: null,
    copy: null,
    checks: [],
    renders: [],
    errorCode: null,
    errorMessage: null,
  };
}

const stages: SlotStage[] = ["passed", "passed", "checking", "painting", "writing", "failed"];
const ads = stages.map((stage, index) => ad(index + 1, stage));

const OWN = { kind: "create", paintingCost: 0, paintedSlots: 0 } as const;

describe("the credits of a run", () => {
  it("rounds the passed share down while it runs", () => {
    const credits = readRunCredits({ status: "processing", cost: 5, settled: 0, released: 0, ...OWN, ads });
    expect(credits).toEqual({ passed: 2, failed: 1, open: 3, settled: 1, back: 4 });
  });

  it("believes the ledger once it is over", () => {
    const credits = readRunCredits({ status: "completed", cost: 5, settled: 3, released: 2, ...OWN, ads });
    expect(credits).toMatchObject({ settled: 3, back: 2 });
  });

  it("counts another take by its one slot", () => {
    const credits = readRunCredits({
      status: "processing",
      cost: 2,
      settled: 0,
      released: 0,
      ...OWN,
      kind: "regenerate",
      ads: [ad(4, "passed")],
    });
    expect(credits).toEqual({ passed: 1, failed: 0, open: 0, settled: 2, back: 0 });
  });

  it("still counts an ad that was deleted for good while the others are made", () => {
    const left = ads.slice(1);
    const run = { status: "processing", cost: 5, settled: 0, released: 0, ...OWN } as const;
    expect(readRunCredits({ ...run, ads: left })).toMatchObject({ passed: 1, settled: 1 });
  });

  it("takes a painter's share of a painted ad, and no more than its stand-in's price", () => {
    const painted = (credits?: number) => ({
      ...ad(1, "passed"),
      madeWith: { scene: { model: "flux/flux-2-pro", requested: null, reason: null, credits } },
    });
    const run = { status: "processing", cost: 29, settled: 0, released: 0, kind: "create" } as const;
    const six = [ad(2, "writing"), ad(3, "writing"), ad(4, "writing"), ad(5, "writing"), ad(6, "writing")];
    const settled = (credits?: number) =>
      readRunCredits({ ...run, paintingCost: 24, paintedSlots: 6, ads: [painted(credits), ...six] }).settled;
    expect([settled(), settled(2), settled(9)]).toEqual([4, 2, 4]);
  });
});
