import { COMPARISON } from "./comparison.ts";
import type { ConceptDefinition } from "./concept-definition.ts";
import { FEATURE } from "./feature.ts";
import { OFFER } from "./offer.ts";
import { SOCIAL_PROOF } from "./social-proof.ts";
import { STATEMENT } from "./statement.ts";
import { STORY } from "./story.ts";

/** The library of ideas, in the order in which the gallery shows them. */
export const CONCEPTS: readonly ConceptDefinition[] = [
  ...COMPARISON,
  ...SOCIAL_PROOF,
  ...FEATURE,
  ...OFFER,
  ...STATEMENT,
  ...STORY,
];

const BY_SLUG = new Map(CONCEPTS.map((concept) => [concept.slug, concept]));

export function findConcept(slug: string): ConceptDefinition | undefined {
  return BY_SLUG.get(slug);
}
