import type { ConceptField, FieldRequirement } from "@static-engine/contracts";

/** Shorthand of a requirement: a field's name, or how many entries of it there must be. */
export function needs(fields: Partial<Record<ConceptField, number>>): FieldRequirement[] {
  return Object.entries(fields).map(([field, min]) => ({ field: field as ConceptField, min }));
}
