import type { GeneratedAd, GenerationResults } from "@static-engine/contracts";
import { isPaintedByModel, settledCredits } from "@static-engine/contracts";

export type RunCredits = { passed: number; failed: number; open: number; settled: number; back: number };

export function isOver(status: GenerationResults["status"]): boolean {
  return status === "completed" || status === "failed" || status === "canceled";
}

/**
 * Where the credits of a run stand. While it runs: what they would be if it ended now, by the ledger's rule
 * that the passed share is settled and rounded down. Once it is over: what the ledger says.
 */
export function readRunCredits(
  run: Pick<
    GenerationResults,
    "status" | "cost" | "settled" | "released" | "ads" | "paintingCost" | "paintedSlots"
  >,
): RunCredits {
  const passed = countStage(run.ads, "passed");
  const failed = countStage(run.ads, "failed") + countStage(run.ads, "canceled");
  const open = run.ads.length - passed - failed;
  if (isOver(run.status)) {
    return { passed, failed, open, settled: run.settled, back: run.released };
  }
  const painted = run.ads.filter((ad) => ad.stage === "passed" && isPaintedByModel(ad.madeWith)).length;
  const price = { ...run, slots: Math.max(1, run.ads.length) };
  const settled = settledCredits(price, { delivered: passed, painted });
  return { passed, failed, open, settled, back: run.cost - settled };
}

function countStage(ads: readonly GeneratedAd[], stage: GeneratedAd["stage"]): number {
  return ads.filter((ad) => ad.stage === stage).length;
}
