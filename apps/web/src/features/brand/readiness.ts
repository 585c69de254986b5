import type { Concept, ConceptField } from "@static-engine/contracts";
import type { ProductFormValues } from "./product-form-values.ts";

export type BrandFacts = { logoId: string | null; competitors: readonly unknown[] };

function countOf(field: ConceptField, brand: BrandFacts, product: ProductFormValues): number {
  switch (field) {
    case "logoId":
      return brand.logoId ? 1 : 0;
    case "competitors":
      return brand.competitors.length;
    case "usps":
      return product.usps.filter((usp) => usp.trim()).length;
    case "quotes":
      return product.quotes.filter((quote) => quote.text.trim()).length;
    case "ingredientsFeatures":
      return product.ingredientsFeatures.filter((item) => item.name.trim()).length;
    case "stats":
      return product.stats.filter((item) => item.value.trim()).length;
    case "press":
      return product.press.filter((item) => item.quote.trim()).length;
    case "pains":
    case "included":
    case "excluded":
    case "outlets":
      return product[field].filter((line) => line.trim()).length;
    case "milestones":
      return product.milestones.filter((item) => item.when.trim() && item.text.trim()).length;
    case "faqs":
      return product.faqs.filter((item) => item.question.trim() && item.answer.trim()).length;
    case "founder":
      return product.founder?.letter.trim() ? 1 : 0;
    case "guarantee":
      return product.guarantee?.text.trim() ? 1 : 0;
    case "comment":
      return product.comment?.text.trim() ? 1 : 0;
    case "chart":
      return product.chart && product.chart.points.length >= 2 ? 1 : 0;
    default: {
      const value = product[field];
      return value === null || value === "" ? 0 : 1;
    }
  }
}

/** What a concept still lacks, counted on the form as it stands, saved or not. */
function missingIn(concept: Concept, brand: BrandFacts, product: ProductFormValues): ConceptField[] {
  return concept.requiredFields
    .filter(({ field, min }) => countOf(field, brand, product) < min)
    .map(({ field }) => field);
}

export type Readiness = {
  total: number;
  ready: Concept[];
  /** Fields that lack, with the concepts that each of them alone would open; the most useful first. */
  openers: { field: ConceptField; opens: Concept[] }[];
};

export function readReadiness(
  concepts: readonly Concept[],
  brand: BrandFacts,
  product: ProductFormValues,
): Readiness {
  const ready: Concept[] = [];
  const byField = new Map<ConceptField, Concept[]>();
  for (const concept of concepts) {
    const missing = missingIn(concept, brand, product);
    if (missing.length === 0) {
      ready.push(concept);
    }
    for (const field of missing) {
      byField.set(field, [...(byField.get(field) ?? []), concept]);
    }
  }
  const openers = [...byField]
    .map(([field, opens]) => ({ field, opens }))
    .sort((a, b) => b.opens.length - a.opens.length);
  return { total: concepts.length, ready, openers };
}
