import { z } from "zod";
import { Archetype, Ratio } from "./enums.ts";
import { ConceptId, ProductId } from "./ids.ts";
import { Page, PageInput } from "./primitives.ts";

/** Facts that a concept can ask of a product or its brand, named as the API names them. */
export const ConceptField = z.enum([
  "photoId",
  "usps",
  "priceText",
  "compareAtPrice",
  "starRating",
  "reviewCount",
  "quotes",
  "ingredientsFeatures",
  "beforeDescription",
  "afterDescription",
  "offerText",
  "offerCode",
  "offerEndsAt",
  "stats",
  "press",
  "pains",
  "included",
  "excluded",
  "outlets",
  "milestones",
  "faqs",
  "founder",
  "guarantee",
  "comment",
  "chart",
  "competitors",
  "logoId",
]);
export type ConceptField = z.infer<typeof ConceptField>;

/** A field, and for lists how many entries it must have at least. */
export const FieldRequirement = z.object({ field: ConceptField, min: z.number().int().min(1).default(1) });
export type FieldRequirement = z.infer<typeof FieldRequirement>;

export const ConceptCategory = z.enum([
  "comparison",
  "social_proof",
  "feature",
  "offer",
  "statement",
  "story",
]);
export type ConceptCategory = z.infer<typeof ConceptCategory>;

export const Concept = z.object({
  id: ConceptId,
  slug: z.string(),
  name: z.string(),
  category: ConceptCategory,
  tags: z.array(z.string()),
  description: z.string(),
  archetype: Archetype,
  requiredFields: z.array(FieldRequirement),
  optionalFields: z.array(ConceptField),
  needsScene: z.boolean(),
  /** A model that sets words well may paint the whole ad. */
  allowsWhole: z.boolean(),
  policyFlags: z.array(z.string()),
  usageCount: z.number().int(),
  isActive: z.boolean(),
  /** A picture that stands for it instead of the drawn ones, where no product is named. */
  imageUrl: z.string().nullable(),
  /** One picture per ratio; of the product asked for, else of a demo brand. */
  previews: z.array(z.object({ ratio: Ratio, url: z.string(), width: z.number(), height: z.number() })),
  /** Required fields that the product lacks; empty where it is ready or no product was named. */
  missing: z.array(z.string()),
});
export type Concept = z.infer<typeof Concept>;

export const ListConceptsInput = PageInput.extend({
  limit: z.number().int().min(1).max(100).default(50),
  productId: ProductId.optional(),
  category: ConceptCategory.optional(),
  tag: z.string().trim().max(60).optional(),
  search: z.string().trim().max(100).optional(),
  readyOnly: z.boolean().default(false),
});
export type ListConceptsInput = z.infer<typeof ListConceptsInput>;
export const ConceptPage = Page(Concept);
export type ConceptPage = z.infer<typeof ConceptPage>;

export const RecommendedConceptsInput = z.object({
  productId: ProductId,
  limit: z.number().int().min(1).max(20).default(5),
});
export type RecommendedConceptsInput = z.infer<typeof RecommendedConceptsInput>;
