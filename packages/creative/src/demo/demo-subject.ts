import type { BrandSnapshot, Language, ProductSnapshot } from "@static-engine/contracts";
import type { ConceptDefinition } from "../concepts/concept-definition.ts";
import { CONCEPTS } from "../concepts/concepts.ts";
import { missingFields } from "../concepts/missing-fields.ts";
import { DEMO_BRANDS } from "./demo-brands.ts";
import { demoBrandSnapshot, demoProductSnapshot } from "./demo-snapshots.ts";

export type Subject = { brand: BrandSnapshot; product: ProductSnapshot; language: Language };

const SUBJECTS: readonly Subject[] = DEMO_BRANDS.flatMap((brand) =>
  brand.products.map((product) => ({
    brand: demoBrandSnapshot(brand),
    product: demoProductSnapshot(product),
    language: product.language,
  })),
);

/**
 * The demo product on which a concept is shown: neighbours in the library get different brands. Null where none has
 * what it needs.
 */
export function demoSubjectFor(concept: ConceptDefinition): Subject | null {
  const start = CONCEPTS.indexOf(concept);
  const turned = SUBJECTS.map((_, index) => SUBJECTS[(start + index) % SUBJECTS.length]);
  return turned.find((it) => it && missingFields(concept, it.brand, it.product).length === 0) ?? null;
}
