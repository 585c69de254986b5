import type { BrandSnapshot, CopyVariation, Language, ProductSnapshot } from "@static-engine/contracts";
import type { ConceptDefinition } from "../concepts/concept-definition.ts";
import { sharpestWords } from "./sharpest-words.ts";

/** Plain words of the product's own for a gallery picture: no angle, nothing invented. */
export function previewVariation(
  concept: ConceptDefinition,
  brand: BrandSnapshot,
  product: ProductSnapshot,
  _language: Language,
): CopyVariation {
  const [first = product.name, second] = product.usps;
  const quote = product.quotes[0];
  const headline = headlineFor(concept, product) ?? first;
  return {
    slot: 1,
    angle: quote && concept.category === "social_proof" ? "social_proof" : "outcome",
    copy: {
      headline,
      subheadline: (headline === first ? second : first) ?? brand.description,
      bodyText: null,
      callouts: product.usps.slice(0, 4),
      cta: null,
    },
    scenePrompt: null,
  };
}

/** The words that some concepts are about; the preview shows the concept only if it says them. */
function ownWords(concept: ConceptDefinition, product: ProductSnapshot): string | null {
  const requires = (field: string) => concept.requiredFields.some((required) => required.field === field);
  if (requires("guarantee") && product.guarantee) return sharpestWords(product.guarantee.text);
  if (requires("comment") && product.comment) return product.comment.text;
  if (requires("founder") && product.founder) return sharpestWords(product.founder.letter);
  if (requires("outlets")) return product.usps[0] ?? null;
  return null;
}

function headlineFor(concept: ConceptDefinition, product: ProductSnapshot): string | null {
  const own = ownWords(concept, product);
  if (own) return own;
  const quote = product.quotes[0];
  if (concept.category === "social_proof" && quote) return sharpestWords(quote.text);
  if (concept.category === "offer" && product.offerText) return product.offerText;
  if (concept.slug === "before-after") return product.afterDescription;
  return product.usps.find((usp) => usp.split(" ").length <= 7) ?? product.name;
}
