import type {
  BrandSnapshot,
  ConceptField,
  FieldRequirement,
  ProductSnapshot,
} from "@static-engine/contracts";

/** The required fields that a brand and its product do not fill yet, by their API names. */
export function missingFields(
  concept: { requiredFields: readonly FieldRequirement[] },
  brand: BrandSnapshot,
  product: ProductSnapshot,
): ConceptField[] {
  return concept.requiredFields
    .filter(({ field, min }) => countOf(field, brand, product) < min)
    .map(({ field }) => field);
}

function countOf(field: ConceptField, brand: BrandSnapshot, product: ProductSnapshot): number {
  switch (field) {
    case "photoId":
      return product.picture ? 1 : 0;
    case "logoId":
      return brand.logo ? 1 : 0;
    case "competitors":
      return brand.competitors.length;
    case "usps":
    case "quotes":
    case "ingredientsFeatures":
    case "stats":
    case "press":
    case "pains":
    case "included":
    case "excluded":
    case "outlets":
    case "milestones":
    case "faqs":
      return product[field].length;
    default:
      return product[field] === null || product[field] === "" ? 0 : 1;
  }
}
