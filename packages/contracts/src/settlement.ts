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

/**
 * Credits that stay spent: of the run's own price the share that was delivered, of the painter's the share that is
 * really painted by a model. Each rounded down, never more than the price.
 */
export function settledCredits(
  { cost, paintingCost, slots, paintedSlots }: RunPrice,
  { delivered, painted }: { delivered: number; painted: number },
): number {
  const own = Math.floor(((cost - paintingCost) * delivered) / slots);
  const paintings = paintedSlots > 0 ? (paintingCost * Math.min(painted, paintedSlots)) / paintedSlots : 0;
  return own + Math.floor(paintings);
}

/** Whether a model's painting is in an ad, and not our own in its place. */
export function isPaintedByModel({ scene }: MadeWith): boolean {
  return scene !== undefined && scene.model !== STUDIO;
}
