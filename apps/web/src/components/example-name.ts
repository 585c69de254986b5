import type { LibraryAd } from "@static-engine/contracts";
import { DEFAULT_TEMPLATE, nameFile, ratioToken, unknownTokens } from "@static-engine/creative";

export type NamedFile = { size: string; width: number; height: number; ending: string };

/** A template that says nothing, or something that means nothing, gives way to ours. */
export function usableTemplate(template: string): string | undefined {
  const text = template.trim();
  return text && unknownTokens(text).length === 0 ? text : undefined;
}

/** The name that a file of this ad will have. */
export function exampleName(ad: LibraryAd, template: string, file: NamedFile, platform = ""): string {
  const name = nameFile(usableTemplate(template) ?? DEFAULT_TEMPLATE, {
    brand: ad.brand.name,
    product: ad.product.name,
    concept: ad.concept.slug,
    angle: ad.angle ?? "",
    slot: ad.slot,
    ratio: ratioToken(file.size),
    width: file.width,
    height: file.height,
    date: new Date().toISOString().slice(0, 10),
    version: ad.version,
    platform,
    placement: platform ? "feed-4x5" : "",
  });
  return `${name}.${file.ending}`;
}
