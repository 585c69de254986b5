import { settledCredits } from "@static-engine/contracts";
import { findConcept, isScenic } from "@static-engine/creative";
import type { generationJobs } from "@static-engine/db/schema";

/**
 * What these variations of an ended run gave back, and take again: the rest of the run's own price, and the painter's
 * share for those that were to be painted. What a painter gave back for an ad that passed is not among it.
 */
export function retryCost(
  job: typeof generationJobs.$inferSelect,
  layout: string,
  slots: readonly number[],
): number {
  if (slots.length === 0) return 0;
  const { cost, delivered, paintingCost, paintedSlots, brandSnapshot, productSnapshot } = job;
  const own = { ...job, cost: cost - paintingCost, paintingCost: 0 };
  const back = own.cost - settledCredits(own, { delivered, paintedCredits: 0 });
  if (paintedSlots === 0) return back;
  const concept = findConcept(layout);
  const isPainted = (slot: number) =>
    job.paintsWhole || !concept || isScenic(concept, brandSnapshot, productSnapshot, slot);
  const perSlot = Math.floor(paintingCost / paintedSlots);
  return back + perSlot * Math.min(paintedSlots, slots.filter(isPainted).length);
}
