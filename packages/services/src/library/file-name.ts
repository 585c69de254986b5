import type { ImageFormat, Ratio } from "@static-engine/contracts";

const EXTENSION: Record<ImageFormat, string> = { png: "png", jpeg: "jpg", webp: "webp", avif: "avif" };

/** Letters and digits of any script stay; everything else becomes one dash. */
function slug(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
}

/** `brand_product_concept_v3_9x16.jpg`: uploaders group sizes of one ad by the ratio token. */
export function adFileName(
  ad: { brand: { name: string }; product: { name: string }; concept: { slug: string }; slot: number },
  ratio: Ratio,
  format: ImageFormat,
): string {
  const parts = [
    slug(ad.brand.name),
    slug(ad.product.name),
    ad.concept.slug,
    `v${ad.slot}`,
    ratio.replace(":", "x"),
  ];
  return `${parts.filter(Boolean).join("_")}.${EXTENSION[format]}`;
}
