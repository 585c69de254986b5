import type { BrandSnapshot, Language, ProductSnapshot } from "@static-engine/contracts";
import {
  CONCEPTS,
  DEMO_BRANDS,
  demoBrandSnapshot,
  demoProductSnapshot,
  findConcept,
  missingFields,
} from "@static-engine/creative";
import { notFound } from "../errors.ts";

export type Subject = { brand: BrandSnapshot; product: ProductSnapshot; language: Language };

const SUBJECTS: readonly Subject[] = DEMO_BRANDS.flatMap((brand) =>
  brand.products.map((product) => ({
    brand: demoBrandSnapshot(brand),
    product: demoProductSnapshot(product),
    language: product.language,
  })),
);

/** The demo product on which a concept is shown: neighbours in the library get different brands. */
export function demoFor(slug: string): Subject {
  const concept = findConcept(slug);
  if (!concept) throw notFound("concept");
  const start = CONCEPTS.indexOf(concept);
  const turned = SUBJECTS.map((_, index) => SUBJECTS[(start + index) % SUBJECTS.length]);
  const subject = turned.find((it) => it && missingFields(concept, it.brand, it.product).length === 0);
  if (!subject) throw notFound("product");
  return subject;
}
