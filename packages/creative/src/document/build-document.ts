import type {
  AdDocument,
  BrandSnapshot,
  CopyVariation,
  Language,
  ProductSnapshot,
} from "@static-engine/contracts";
import { findClaims } from "../claims/find-claims.ts";
import { derivePalette } from "../color/palette.ts";
import type { Composition } from "../compositions/composition.ts";
import { findComposition } from "../compositions/registry.ts";
import { statement } from "../compositions/type/statement.ts";
import type { ConceptDefinition } from "../concepts/concept-definition.ts";
import { chooseTypeSet, withAlphabet } from "../type/pairing.ts";
import { dealCanvases } from "./deal-canvases.ts";
import { factsOf, meets } from "./facts.ts";
import { sceneFor } from "./scene-for.ts";

export type DocumentInput = {
  concept: ConceptDefinition;
  brand: BrandSnapshot;
  product: ProductSnapshot;
  variation: CopyVariation;
  language: Language;
  seed: number;
  /** A model will paint scenes: every arrangement that can stand on one does. */
  painted?: boolean;
};

/** Turns words into an ad: composition, ground and scene follow from slot and seed, so the six differ. */
export function buildDocument({
  concept,
  brand,
  product,
  variation,
  language,
  seed,
  painted = false,
}: DocumentInput): AdDocument {
  const facts = factsOf(brand, product);
  const six = sixOf(concept, facts, product.picture);
  const palette = derivePalette(brand);
  const chosen = six[variation.slot - 1] ?? statement;
  const { needsScene } = concept;
  const canvas = dealCanvases(six, palette, seed, { needsScene, painted })[variation.slot - 1] ?? "canvas";
  const words = [
    variation.copy.headline,
    variation.copy.subheadline,
    brand.name,
    product.name,
    facts.offerText,
  ].join(" ");
  return {
    version: 1,
    concept: concept.slug,
    archetype: chosen.archetype,
    composition: chosen.id,
    canvas,
    language,
    angle: variation.angle,
    seed: (seed * 31 + variation.slot) >>> 0,
    copy: variation.copy,
    claims: findClaims(variation.copy, brand, product),
    brand: {
      name: brand.name,
      industry: brand.industry,
      forbiddenColors: brand.forbiddenColors,
      logo: brand.logo,
      logoTone: null,
    },
    product: { name: product.name, picture: product.picture },
    palette,
    type: withAlphabet(chooseTypeSet(brand), words),
    facts,
    scene: canvas === "picture" ? sceneFor(seed, variation.slot, brand, chosen.archetype) : null,
    displayScale: 1,
    overrides: {},
  };
}

/** How many of the six of a concept can stand on a painted scene. */
export function sceneCount(
  concept: ConceptDefinition,
  brand: BrandSnapshot,
  product: ProductSnapshot,
): number {
  const six = sixOf(concept, factsOf(brand, product), product.picture);
  return six.filter(({ canvases }) => canvases.includes("picture")).length;
}

/** Whether the ad in this slot of the six, counted from 1, can stand on a painted scene. */
export function isScenic(
  concept: ConceptDefinition,
  brand: BrandSnapshot,
  product: ProductSnapshot,
  slot: number,
): boolean {
  const chosen = sixOf(concept, factsOf(brand, product), product.picture)[slot - 1];
  return chosen?.canvases.includes("picture") ?? false;
}

function sixOf(
  concept: ConceptDefinition,
  facts: AdDocument["facts"],
  picture: ProductSnapshot["picture"],
): Composition[] {
  const usable = usableCompositions(concept, facts, picture);
  return [0, 1, 2, 3, 4, 5].map((i) => usable[i % usable.length] ?? statement);
}

/** The concept's compositions for which the product has the facts; the statement always works. */
export function usableCompositions(
  concept: { compositions: readonly string[] },
  facts: AdDocument["facts"],
  picture: ProductSnapshot["picture"],
): Composition[] {
  const known = concept.compositions.map(findComposition).filter((c): c is Composition => c !== undefined);
  const usable = known.filter((composition) =>
    composition.needs.every((need) => meets(need, facts, picture)),
  );
  return usable.length > 0 ? usable : [statement];
}
