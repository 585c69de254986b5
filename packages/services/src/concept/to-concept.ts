import type { BrandSnapshot, Concept, ProductSnapshot } from "@static-engine/contracts";
import { ConceptId, Ratio } from "@static-engine/contracts";
import { missingFields, ratioSize } from "@static-engine/creative";
import type { adConcepts } from "@static-engine/db/schema";
import type { ServiceContext } from "../context.ts";

export type ConceptRow = typeof adConcepts.$inferSelect;

/** A product with its brand, as concepts are measured against it. */
export type Fit = { brand: BrandSnapshot; product: ProductSnapshot; version: string };

/** A layout's pictures for a product, or for the demo brand that suits it. */
export function conceptPreviews(
  ctx: ServiceContext,
  layout: string,
  target: { id: string; version: string } | null,
): Concept["previews"] {
  return Ratio.options.map((ratio) => ({
    ratio,
    ...ratioSize(ratio),
    url: ctx.links.preview(layout, target, ratio),
  }));
}

export function toConcept(ctx: ServiceContext, row: ConceptRow, fit: Fit | null): Concept {
  const missing = fit ? missingFields(row, fit.brand, fit.product) : [];
  const target = fit && missing.length === 0 ? { id: fit.product.id, version: fit.version } : null;
  return {
    id: ConceptId.parse(row.id),
    slug: row.slug,
    name: row.name,
    category: row.category,
    tags: row.tags,
    description: row.description,
    archetype: row.archetype,
    requiredFields: row.requiredFields,
    optionalFields: row.optionalFields,
    needsScene: row.needsScene,
    allowsWhole: row.allowsWhole,
    policyFlags: row.policyFlags,
    usageCount: row.usageCount,
    isActive: row.isActive,
    imageUrl: row.imageKey ? ctx.links.file(row.imageKey, 960) : null,
    previews: conceptPreviews(ctx, row.layout, target),
    missing,
  };
}
