import type { BrandSnapshot, Concept, ProductSnapshot } from "@static-engine/contracts";
import { ConceptId, Ratio } from "@static-engine/contracts";
import { missingFields, ratioSize } from "@static-engine/creative";
import type { adConcepts } from "@static-engine/db/schema";
import type { ServiceContext } from "../context.ts";

export type ConceptRow = typeof adConcepts.$inferSelect;

/** A product with its brand, as concepts are measured against it. */
export type Fit = { brand: BrandSnapshot; product: ProductSnapshot; version: string };

export function toConcept(ctx: ServiceContext, row: ConceptRow, fit: Fit | null): Concept {
  const missing = fit ? missingFields(row, fit.brand, fit.product) : [];
  const target = fit && missing.length === 0 ? { id: fit.product.id, version: fit.version } : null;
  const { promptGuidance: _guidance, createdAt: _created, updatedAt: _updated, ...rest } = row;
  return {
    ...rest,
    id: ConceptId.parse(row.id),
    previews: Ratio.options.map((ratio) => ({
      ratio,
      ...ratioSize(ratio),
      url: ctx.links.preview(row.slug, target, ratio),
    })),
    missing,
  };
}
