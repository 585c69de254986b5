import type { AdClaim, AdCopy, BrandSnapshot, ProductSnapshot } from "@static-engine/contracts";
import { numbersIn } from "./numbers-in.ts";
import { SUPERLATIVES } from "./superlatives.ts";

/**
 * Every number, superlative and quotation in the words of an ad, each with the field of brand or product that it comes
 * from, or null where nothing that the marketer entered backs it.
 */
export function findClaims(copy: AdCopy, brand: BrandSnapshot, product: ProductSnapshot): AdClaim[] {
  const texts = [copy.headline, copy.subheadline, copy.bodyText, ...copy.callouts, copy.cta].filter(
    (text): text is string => Boolean(text),
  );
  const fields = fieldsOf(brand, product);
  const claims = texts.flatMap((text) => [
    ...numbersIn(text).map((found) => numberClaim(found, text, fields, copy)),
    ...superlativesIn(text).map((found) => wordClaim("superlative", found, fields)),
    ...quotationsIn(text).map((found) => wordClaim("quotation", found, fields)),
  ]);
  return claims.filter(
    (claim, i) => claims.findIndex((other) => other.text === claim.text && other.kind === claim.kind) === i,
  );
}

type Field = { path: string; text: string };

function fieldsOf(brand: BrandSnapshot, product: ProductSnapshot): Field[] {
  const fields: Field[] = [];
  const walk = (path: string, value: unknown): void => {
    if (typeof value === "string" || typeof value === "number") fields.push({ path, text: String(value) });
    else if (Array.isArray(value)) for (const [i, item] of value.entries()) walk(`${path}.${i}`, item);
    else if (value && typeof value === "object")
      for (const [key, inner] of Object.entries(value)) walk(path ? `${path}.${key}` : key, inner);
  };
  const { id: _brandId, logoId: _logoId, logo: _logo, ...told } = brand;
  const {
    id: _id,
    brandId: _of,
    photoId: _photoId,
    cutoutId: _cutoutId,
    picture: _picture,
    ...stated
  } = product;
  // A moment is read as its day: "30T12:00" would hide the 30.
  walk("product", { ...stated, offerEndsAt: stated.offerEndsAt?.slice(0, 10) });
  walk("brand", told);
  return [...fields, ...derived(product)];
}

// What follows by arithmetic from two fields is as true as they are.
function derived({ priceText, compareAtPrice }: ProductSnapshot): Field[] {
  const [price] = numbersIn(priceText ?? "");
  const [before] = numbersIn(compareAtPrice ?? "");
  if (!price || !before || before.value <= price.value) return [];
  const saved = before.value - price.value;
  const percent = Math.round((saved / before.value) * 100);
  return [
    { path: "product.compareAtPrice", text: String(Math.round(saved * 100) / 100) },
    { path: "product.compareAtPrice", text: `${percent}%` },
  ];
}

function numberClaim(
  { text, value }: { text: string; value: number },
  line: string,
  fields: readonly Field[],
  copy: AdCopy,
): AdClaim {
  const holding = fields.filter(({ text: said }) => numbersIn(said).some((number) => number.value === value));
  // Many fields may hold a 2; the one that speaks of the same thing is where this 2 comes from.
  const [nearest] = holding
    .map((field) => ({ field, common: commonWords(line, field.text) }))
    .sort((a, b) => b.common - a.common);
  const counted = copy.callouts.length > 0 && value === copy.callouts.length ? "copy.callouts" : null;
  return { text, kind: "number", field: nearest?.field.path ?? counted };
}

function commonWords(a: string, b: string): number {
  const words = (text: string) => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  const known = new Set(words(b));
  return new Set(words(a).filter((word) => known.has(word))).size;
}

function wordClaim(kind: "superlative" | "quotation", text: string, fields: readonly Field[]): AdClaim {
  const wanted = plain(text);
  const field = fields.find((candidate) => plain(candidate.text).includes(wanted));
  return { text, kind, field: field?.path ?? null };
}

function superlativesIn(text: string): string[] {
  return SUPERLATIVES.flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => found.trim()));
}

// Two words in quotes are a name or a wink; from three on somebody is quoted.
function quotationsIn(text: string): string[] {
  return [...text.matchAll(/[“«"„]([^”»"“]{6,})[”»"“]/g)]
    .map(([, inner]) => inner ?? "")
    .filter((inner) => inner.trim().split(/\s+/).length >= 3);
}

function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}№#]+/gu, " ")
    .trim()} `;
}
