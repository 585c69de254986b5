import type { AdminConcept, ConceptLayout } from "@static-engine/contracts";
import { CreateConceptInput } from "@static-engine/contracts";
import type { z } from "zod";

export type ConceptValues = z.infer<typeof CreateConceptInput>;

/** What the form checks; the same fields for a new concept and for one that is there. */
export const ConceptForm = CreateConceptInput;

export function valuesOf(concept: AdminConcept): ConceptValues {
  const { slug, layout, name, category, description, tags, policyFlags } = concept;
  const { promptGuidance, requiredFields, imageId, isActive } = concept;
  return {
    slug,
    layout,
    name,
    category,
    description,
    tags,
    policyFlags,
    promptGuidance,
    requiredFields,
    imageId,
    isActive,
  };
}

/** Where a new concept starts: at what its layout says. */
export function startFrom(layout: ConceptLayout): ConceptValues {
  return {
    slug: "",
    layout: layout.layout,
    name: "",
    category: layout.category,
    description: layout.description,
    tags: [],
    policyFlags: [],
    promptGuidance: layout.promptGuidance,
    requiredFields: layout.requiredFields,
    imageId: null,
    isActive: false,
  };
}

/** A slug for a name, until somebody writes one. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}
