import type { AdDocument, BrandSnapshot, CopyVariation, ProductSnapshot } from "@static-engine/contracts";
import { findConcept } from "../concepts/concepts.ts";
import { DEMO_BRANDS } from "../demo/demo-brands.ts";
import { demoBrandSnapshot, demoProductSnapshot } from "../demo/demo-snapshots.ts";
import { buildDocument } from "../document/build-document.ts";

/** A demo brand and one of its products, by their slugs. */
export function demoSubject(
  brandSlug: string,
  productSlug: string,
): { brand: BrandSnapshot; product: ProductSnapshot } {
  const demo = DEMO_BRANDS.find(({ slug }) => slug === brandSlug);
  const product = demo?.products.find(({ slug }) => slug === productSlug);
  if (!demo || !product) throw new Error(`No demo product ${brandSlug}/${productSlug}`);
  return { brand: demoBrandSnapshot(demo), product: demoProductSnapshot(product) };
}

export function variation(headline: string, subheadline: string | null = null, slot = 1): CopyVariation {
  return {
    slot,
    angle: "outcome",
    copy: { headline, subheadline, bodyText: null, callouts: [], cta: null },
    scenePrompt: null,
  };
}

/** A document of a concept on the first demo product, changed as a test needs. */
export function documentOf(
  conceptSlug: string,
  headline: string,
  change: Partial<AdDocument> = {},
): AdDocument {
  const concept = findConcept(conceptSlug);
  if (!concept) throw new Error(`No concept ${conceptSlug}`);
  const { brand, product } = demoSubject("nomva", "magnesium");
  const built = buildDocument({
    concept,
    brand,
    product,
    variation: variation(headline, "Three capsules, one glass."),
    language: "en",
    seed: 7,
  });
  return { ...built, ...change };
}
