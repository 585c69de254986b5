import { findConcept } from "@static-engine/creative";
import type { CopyBrief } from "@static-engine/providers";
import { demoFor } from "../../sample/demo-for.ts";

/** One of each kind of idea, over all demo brands and languages. Fixed, so that versions can be compared. */
export const BENCH_BRIEFS = [
  "comparison-table",
  "review-card",
  "feature-callouts",
  "offer-first",
  "bold-statement",
  "whats-inside",
] as const;

const SEED = 7;
const SLOTS = [1, 2, 3, 4, 5, 6];

/** The brief that the bench gives for a concept: its demo product, the same six slots each time. */
export function benchBrief(slug: string): CopyBrief {
  const concept = findConcept(slug);
  if (!concept) throw new Error(`the bench asks for ${slug}, which there is no more`);
  const { brand, product, language } = demoFor(slug);
  const { name, archetype, requiredFields, promptGuidance } = concept;
  return {
    brand,
    product,
    concept: { slug, name, archetype, requiredFields, promptGuidance },
    language,
    importantNotes: null,
    seed: SEED,
    slots: [...SLOTS],
  };
}
