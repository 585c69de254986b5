import type { ConceptDefinition } from "./concept-definition.ts";

export const COMPARISON: readonly ConceptDefinition[] = [
  {
    slug: "us-vs-them",
    name: "Us vs Them",
    category: "comparison",
    tags: ["table", "cold audience", "considered purchase"],
    description: "Your product beside the usual choice, point by point.",
    archetype: "table",
    requiredFields: [
      { field: "competitors", min: 1 },
      { field: "usps", min: 3 },
    ],
    optionalFields: ["photoId", "ingredientsFeatures", "priceText"],
    needsScene: false,
    policyFlags: ["comparative_claim"],
    promptGuidance: "The headline names the one difference in two short sentences. No rival is named.",
    compositions: ["table-slab"],
  },
];
