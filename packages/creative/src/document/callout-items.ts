import type { AdDocument } from "@static-engine/contracts";
import { unsaid } from "./unsaid.ts";

export type CalloutItem = { word: string; line: string | null };

/** Steps where the concept tells steps; else features as a display word and a line, else reasons to buy. */
export function calloutItems(document: AdDocument, most: number): CalloutItem[] {
  const { ingredientsFeatures, usps, milestones } = document.facts;
  if (document.concept === "timeline" && milestones.length >= 3)
    return milestones.slice(0, most).map(({ when, text }) => ({ word: when, line: text }));
  if (ingredientsFeatures.length >= 2) {
    return ingredientsFeatures.slice(0, most).map(({ name, benefit }) => ({ word: name, line: benefit }));
  }
  return unsaid(document, usps)
    .slice(0, most)
    .map((usp) => ({ word: usp, line: null }));
}
