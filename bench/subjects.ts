import type { AdDocument } from "@static-engine/contracts";
import {
  buildDocument,
  CONCEPTS,
  DEMO_BRANDS,
  demoBrandSnapshot,
  demoProductSnapshot,
  missingFields,
} from "@static-engine/creative";
import { createStudioCopy } from "@static-engine/providers";

/** Six variations of one concept on one demo product, as a run makes them. */
export async function sixDocuments(slug: string, brandSlug: string): Promise<AdDocument[]> {
  const demo = DEMO_BRANDS.find((brand) => brand.slug === brandSlug);
  const concept = CONCEPTS.find((candidate) => candidate.slug === slug);
  const [item] = demo?.products ?? [];
  if (!demo || !concept || !item) throw new Error(`no demo for ${slug} on ${brandSlug}`);
  const [brand, product] = [demoBrandSnapshot(demo), demoProductSnapshot(item)];
  const missing = missingFields(concept, brand, product);
  if (missing.length > 0) throw new Error(`${brandSlug} lacks ${missing} for ${slug}`);
  const brief = {
    brand,
    product,
    concept,
    language: item.language,
    importantNotes: null,
    seed: 7,
    slots: [1, 2, 3, 4, 5, 6],
  };
  const variations = await createStudioCopy().write(brief, AbortSignal.timeout(10_000));
  return variations.map((variation) =>
    buildDocument({ concept, brand, product, variation, language: item.language, seed: 7 }),
  );
}
