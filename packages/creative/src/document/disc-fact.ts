import type { AdDocument } from "@static-engine/contracts";
import { figureOf } from "./figure.ts";

export type DiscFact = { value: string; line: string | null };

/** Concepts whose headline stands alone, so that a figure and its label may stand beside it. */
const OPEN = new Set(["bold-statement", "objection", "big-number"]);

/** A figure for a disc and the words that explain it, where the concept leaves room for one. */
export function discFact(document: AdDocument): DiscFact | null {
  const { concept, copy, facts, product } = document;
  if (!OPEN.has(concept)) return null;
  const value = figureOf(document);
  // What the sentence says already is not said again in the disc.
  if (!value || copy.headline.includes(value)) return null;
  // A headline that is a figure itself would have another beside it.
  if (!/\p{L}{3}/u.test(copy.headline)) return null;
  const stat = facts.stats.find((item) => item.value === value);
  if (stat) return { value, line: stat.label.charAt(0).toUpperCase() + stat.label.slice(1) };
  return { value, line: /%/.test(value) ? facts.offerText : product.name };
}
