import type { AdDocument } from "@static-engine/contracts";

/** What full-text search finds an ad by. */
export function searchTextOf({ copy, brand, product }: AdDocument, concept: string): string {
  const { headline, subheadline, bodyText, callouts, cta } = copy;
  return [headline, subheadline, bodyText, ...callouts, cta, brand.name, product.name, concept]
    .filter(Boolean)
    .join(" \n ")
    .toLowerCase();
}
