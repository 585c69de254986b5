import type { ConceptDefinition } from "./concept-definition.ts";

export const SOCIAL_PROOF: readonly ConceptDefinition[] = [
  {
    slug: "review-card",
    name: "Review card",
    category: "social_proof",
    tags: ["review", "stars", "trust"],
    description: "A customer's sharpest words, large, with the rest of the review and the rating.",
    archetype: "card",
    requiredFields: [{ field: "quotes", min: 1 }],
    optionalFields: ["photoId", "starRating", "reviewCount"],
    needsScene: true,
    policyFlags: ["real_review"],
    promptGuidance:
      "The headline is the sharpest 4–8 words of a real review, word for word. Nothing is added.",
    compositions: ["card-type-quote"],
  },
];
