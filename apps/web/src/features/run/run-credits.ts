import type { GeneratedAd, GenerationResults } from "@static-engine/contracts";
import { paintingCredits, SLOTS_PER_RUN, settledCredits } from "@static-engine/contracts";

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
    "status" | "kind" | "cost" | "settled" | "released" | "ads" | "paintingCost" | "paintedSlots"
  >,
): RunCredits {
  const passed = countStage(run.ads, "passed");
  const failed = countStage(run.ads, "failed") + countStage(run.ads, "canceled");
  const open = run.ads.length - passed - failed;
  if (isOver(run.status)) {
    return { passed, failed, open, settled: run.settled, back: run.released };
  }
  const slots = run.kind === "create" ? SLOTS_PER_RUN : 1;
  // Those that their owner has deleted for good have passed, too.
  const delivered = passed + slots - run.ads.length;
  const paintedCredits = run.ads
    .filter(({ stage }) => stage === "passed")
    .reduce((sum, { madeWith }) => sum + paintingCredits(run, madeWith), 0);
  const settled = settledCredits({ ...run, slots }, { delivered, paintedCredits });
  return { passed, failed, open, settled, back: run.cost - settled };
}

function countStage(ads: readonly GeneratedAd[], stage: GeneratedAd["stage"]): number {
  return ads.filter((ad) => ad.stage === stage).length;
}
