import type { MadeWith } from "./models.ts";
import { STUDIO } from "./models.ts";

/** What a run takes: its own price for all slots, and a painter's for those that it is to paint. */
export type RunPrice = {
  cost: number;
  /** The part of `cost` that is the painter's. */
  paintingCost: number;
  slots: number;
  paintedSlots: number;
};

/** Ads that have passed, and what their painters take together. */
export type Passed = { delivered: number; paintedCredits: number };

/**
 * Credits that stay spent: of the run's own price the share that was delivered, rounded down, and what painters take
 * for those ads. Never more than the price.
 */
export function settledCredits(
  { cost, paintingCost, slots }: RunPrice,
  { delivered, paintedCredits }: Passed,
): number {
  return Math.floor(((cost - paintingCost) * delivered) / slots) + Math.min(paintedCredits, paintingCost);
}

/**
 * Credits that the painter of one ad takes: none for our own scene; what was asked for a model's, or what the model takes
 * that stood in for it, where that is less.
 */
export function paintingCredits(
  { paintingCost, paintedSlots }: Pick<RunPrice, "paintingCost" | "paintedSlots">,
  madeWith: MadeWith,
): number {
  if (!isPaintedByModel(madeWith) || paintedSlots === 0) return 0;
  const asked = Math.floor(paintingCost / paintedSlots);
  return Math.min(asked, madeWith.scene?.credits ?? asked);
}

/** Whether a model's painting is in an ad, and not our own in its place. */
export function isPaintedByModel({ scene }: MadeWith): boolean {
  return scene !== undefined && scene.model !== STUDIO;
}
