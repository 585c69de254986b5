import type { Ratio } from "@static-engine/contracts";
import { choiceParam, compact, flagParam, textParam } from "../../lib/search-params.ts";

const CATEGORIES = ["comparison", "social_proof", "feature", "offer", "statement", "story"] as const;
const RATIOS: readonly Ratio[] = ["1:1", "9:16", "16:9"];

export type ConceptSearch = {
  product?: string | undefined;
  category?: (typeof CATEGORIES)[number] | undefined;
  tag?: string | undefined;
  q?: string | undefined;
  /** Shows unready concepts too. */
  all?: true | undefined;
  instant?: true | undefined;
  ratio?: Ratio | undefined;
};

export function readConceptSearch(search: Record<string, unknown>): ConceptSearch {
  return compact({
    product: textParam(search.product),
    category: choiceParam(search.category, CATEGORIES),
    tag: textParam(search.tag),
    q: textParam(search.q),
    all: flagParam(search.all),
    instant: flagParam(search.instant),
    ratio: choiceParam(search.ratio, RATIOS),
  });
}

export const CONCEPT_CATEGORIES = CATEGORIES;
