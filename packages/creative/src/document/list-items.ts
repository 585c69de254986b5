import type { AdDocument } from "@static-engine/contracts";

/**
 * Short lines for a list: what the concept lists where it lists something of its own, else the reasons to
 * buy, else the callouts; the headline is not said twice.
 */
export function listItems(document: AdDocument, most: number): string[] {
  const { copy, facts, concept } = document;
  const short = (lines: readonly string[]) =>
    lines.filter((line) => line.length <= 52 && line !== copy.headline);
  if (concept === "pain-checklist" && facts.pains.length >= 2) return short(facts.pains).slice(0, most);
  if (concept === "in-and-out" && facts.included.length >= 2) return short(facts.included).slice(0, most);
  const reasons = short(facts.usps);
  return (reasons.length >= 2 ? reasons : short(copy.callouts)).slice(0, most);
}
