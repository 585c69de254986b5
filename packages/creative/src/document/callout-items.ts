import type { AdDocument } from "@static-engine/contracts";

export type CalloutItem = { word: string; line: string | null };

/** Features as a display word and a line; reasons to buy where there are too few features. */
export function calloutItems(document: AdDocument, most: number): CalloutItem[] {
  const { ingredientsFeatures, usps } = document.facts;
  if (ingredientsFeatures.length >= 2) {
    return ingredientsFeatures.slice(0, most).map(({ name, benefit }) => ({ word: name, line: benefit }));
  }
  return usps.slice(0, most).map((usp) => ({ word: usp, line: null }));
}
