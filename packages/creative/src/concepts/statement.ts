import type { ConceptDefinition } from "./concept-definition.ts";

export const STATEMENT: readonly ConceptDefinition[] = [
  {
    slug: "bold-statement",
    name: "Bold statement",
    category: "statement",
    tags: ["type only", "no photo", "brand"],
    description: "One sentence across the whole canvas. No picture needed.",
    archetype: "type",
    requiredFields: [{ field: "usps", min: 1 }],
    optionalFields: ["stats", "priceText", "offerText"],
    needsScene: false,
    policyFlags: ["personal_attributes"],
    promptGuidance: "One dry sentence of at most nine words that carries the joke or the number.",
    compositions: ["type-statement"],
  },
];
