import type { AdDocument } from "@static-engine/contracts";

/** Short lines for a list: the callouts, else the reasons to buy; the headline is not said twice. */
export function listItems(document: AdDocument, most: number): string[] {
  const { copy, facts } = document;
  const short = (lines: readonly string[]) =>
    lines.filter((line) => line.length <= 52 && line !== copy.headline && line !== copy.subheadline);
  const reasons = short(facts.usps);
  return (reasons.length >= 2 ? reasons : short(copy.callouts)).slice(0, most);
}
