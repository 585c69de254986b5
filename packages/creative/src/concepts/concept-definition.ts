import type { Archetype, ConceptCategory, ConceptField, FieldRequirement } from "@static-engine/contracts";

/** A proven idea for an ad: what it needs, how it is told, which arrangements suit it. */
export type ConceptDefinition = {
  slug: string;
  name: string;
  category: ConceptCategory;
  tags: readonly string[];
  description: string;
  archetype: Archetype;
  requiredFields: readonly FieldRequirement[];
  optionalFields: readonly ConceptField[];
  needsScene: boolean;
  /** Few words, large: what a model that sets type can be trusted to paint whole. */
  allowsWhole?: true;
  policyFlags: readonly string[];
  /** Told to the copywriter: what the headline does in this idea. */
  promptGuidance: string;
  /** Ids of compositions, best first; the six of a run walk through them. */
  compositions: readonly string[];
};
