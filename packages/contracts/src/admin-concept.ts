import { z } from "zod";
import { Concept, ConceptCategory, ConceptField, FieldRequirement } from "./concept.ts";
import { Archetype } from "./enums.ts";
import { AssetId, ConceptId } from "./ids.ts";
import { Instant, Page, PageInput, ShortText } from "./primitives.ts";

/** Names a concept in file names and addresses; never changes. */
const Slug = z
  .string()
  .trim()
  .min(3)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Small letters, digits and hyphens");

/** What rules of platforms a concept touches, as words for people: "health-claims", "before-after". */
const PolicyFlag = z.string().trim().toLowerCase().min(1).max(40);
const Tag = z.string().trim().toLowerCase().min(1).max(40);

/** A concept with what only its editors see. */
export const AdminConcept = Concept.extend({
  /** The arrangements that it is drawn with: the slug of a built-in concept, its own for those. */
  layout: z.string(),
  isBuiltIn: z.boolean(),
  promptGuidance: z.string(),
  imageId: AssetId.nullable(),
  /** Rises with each change; send it back, and a change that somebody made meanwhile is not overwritten. */
  version: z.number().int(),
  /** What became of the ads of its newest runs. */
  recent: z.object({ runs: z.number().int(), delivered: z.number().int(), failed: z.number().int() }),
  createdAt: Instant,
  updatedAt: Instant,
});
export type AdminConcept = z.infer<typeof AdminConcept>;

export const ListAdminConceptsInput = PageInput.extend({
  limit: z.number().int().min(1).max(100).default(50),
  search: z.string().trim().max(100).optional(),
  category: ConceptCategory.optional(),
  state: z.enum(["active", "archived"]).optional(),
});
export type ListAdminConceptsInput = z.infer<typeof ListAdminConceptsInput>;
export const AdminConceptPage = Page(AdminConcept);
export type AdminConceptPage = z.infer<typeof AdminConceptPage>;

/** Arrangements that a new concept can be drawn with, and what they need at least. */
export const ConceptLayout = z.object({
  layout: z.string(),
  name: z.string(),
  archetype: Archetype,
  category: ConceptCategory,
  description: z.string(),
  promptGuidance: z.string(),
  requiredFields: z.array(FieldRequirement),
  optionalFields: z.array(ConceptField),
  needsScene: z.boolean(),
  allowsWhole: z.boolean(),
  previews: Concept.shape.previews,
});
export type ConceptLayout = z.infer<typeof ConceptLayout>;
export const ConceptLayouts = z.object({ items: z.array(ConceptLayout) });

const editable = {
  name: ShortText(80),
  category: ConceptCategory,
  description: ShortText(400),
  tags: z.array(Tag).max(12),
  policyFlags: z.array(PolicyFlag).max(12),
  /** Told to the copywriter: what the headline does in this idea. */
  promptGuidance: z.string().trim().max(2000),
  /** What is asked of a product, beside what the layout needs anyway. */
  requiredFields: z.array(FieldRequirement).max(12),
  imageId: AssetId.nullable(),
  isActive: z.boolean(),
};

export const CreateConceptInput = z.object({
  ...editable,
  slug: Slug,
  layout: z.string().min(1).max(60),
  tags: editable.tags.default([]),
  policyFlags: editable.policyFlags.default([]),
  promptGuidance: editable.promptGuidance.optional(),
  requiredFields: editable.requiredFields.default([]),
  imageId: editable.imageId.default(null),
  isActive: editable.isActive.default(false),
});
export type CreateConceptInput = z.infer<typeof CreateConceptInput>;

export const UpdateConceptInput = z
  .object(editable)
  .partial()
  .extend({ id: ConceptId, version: z.number().int().optional() });
export type UpdateConceptInput = z.infer<typeof UpdateConceptInput>;
export const ConceptIdInput = z.object({ id: ConceptId });
