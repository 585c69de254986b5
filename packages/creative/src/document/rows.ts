import type { AdDocument } from "@static-engine/contracts";
import { unsaid } from "./unsaid.ts";

export type Row = { label: string; ours: string; theirs: string | null };

/** Features that a row can hold as a label and one short value. */
export function labelledRows({
  ingredientsFeatures,
}: AdDocument["facts"]): AdDocument["facts"]["ingredientsFeatures"] {
  return ingredientsFeatures.filter(({ benefit }) => benefit && benefit.length <= 22);
}

/** Rows of a comparison from what the product's owner stated about both sides. */
export function rowsOf(document: AdDocument, most: number): { rival: string; items: Row[] } {
  const { facts } = document;
  const rival = facts.competitors[0];
  const features = labelledRows(facts);
  const points = rival?.points ?? [];
  const items =
    features.length >= 3
      ? features.slice(0, most).map((feature, i) => ({
          label: feature.name,
          ours: feature.benefit ?? "",
          theirs: points[i] ?? null,
        }))
      : shortest(unsaid(document, facts.usps))
          .slice(0, most)
          .map((usp, i) => ({ label: "", ours: usp, theirs: points[i] ?? null }));
  return { rival: rival?.label ?? "", items };
}

// A row holds two short lines; longer reasons stay out while there are enough short ones.
function shortest(usps: readonly string[]): readonly string[] {
  const short = usps.filter((usp) => usp.length <= 32);
  return short.length >= 3 ? short : usps.filter((usp) => usp.length <= 60);
}

/** What still stands in a narrow column, on two lines. */
const LONGEST_CELL = 34;

/** Features of which both sides can be stated in a cell each. */
export function gridRows({ facts }: Pick<AdDocument, "facts">, most: number): (Row & { index: number })[] {
  return facts.ingredientsFeatures
    .map((feature, index) => ({ label: feature.name, ours: feature.benefit ?? "", theirs: null, index }))
    .filter(({ ours }) => ours !== "" && ours.length <= LONGEST_CELL)
    .slice(0, most);
}
