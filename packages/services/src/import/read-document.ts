import type { BrandProposal, FoundProduct, ImportSource } from "@static-engine/contracts";
import type { CheerioAPI } from "cheerio";

/** Objects of a page's JSON-LD, those inside a graph or a list too. */
export function readJsonLd($: CheerioAPI): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  const gather = (value: unknown, depth: number): void => {
    if (depth > 6 || found.length > 400) return;
    if (Array.isArray(value)) {
      for (const item of value) gather(item, depth + 1);
    } else if (isRecord(value)) {
      found.push(value);
      for (const key of ["@graph", "itemListElement", "item", "mainEntity", "brand", "publisher"]) {
        gather(value[key], depth + 1);
      }
    }
  };
  $('script[type="application/ld+json"]').each((_, element) => {
    try {
      gather(JSON.parse($(element).text()), 0);
    } catch {
      // Shops break their own JSON now and then; the rest of the page still speaks.
    }
  });
  return found;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isType(thing: Record<string, unknown>, ...types: string[]): boolean {
  return [thing["@type"]].flat().some((type) => typeof type === "string" && types.includes(type));
}

/** Text as a person would type it: one line, no markup, at most so long. */
function plain(value: unknown, max: number): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = String(value)
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return text ? text.slice(0, max).trim() : null;
}

const ORGANIZATIONS = ["Organization", "Brand", "OnlineStore", "Store", "Corporation", "LocalBusiness"];

export function findOrganization(things: readonly Record<string, unknown>[]) {
  return things.find((thing) => isType(thing, ...ORGANIZATIONS) && plain(thing.name, 80)) ?? null;
}

type Text = { value: string; source: ImportSource; where: string };

function metaOf($: CheerioAPI, name: string, max: number): string | null {
  return plain($(`meta[property="${name}"], meta[name="${name}"]`).first().attr("content"), max);
}

/** The first that says something. */
function firstOf(candidates: readonly (readonly [string | null, ImportSource, string])[]): Text | null {
  for (const [value, source, where] of candidates) if (value) return { value, source, where };
  return null;
}

export function readNames(
  $: CheerioAPI,
  things: readonly Record<string, unknown>[],
  manifest: Record<string, unknown> | null,
  url: URL,
): Pick<BrandProposal, "name" | "description"> {
  const organization = findOrganization(things);
  const title = plain($("title").first().text(), 200);
  // "Night serum – Oda" and "Oda | Calm skin": the shorter part is nearly always the name.
  const part = title?.split(/\s+[|–—·:-]\s+/).sort((a, b) => a.length - b.length)[0] ?? null;
  const host = url.hostname.replace(/^www\./, "").split(".")[0] ?? "";
  return {
    name: firstOf([
      [metaOf($, "og:site_name", 80), "open_graph", "og:site_name"],
      [plain(organization?.name, 80), "json_ld", "Organization.name"],
      [plain(manifest?.name, 80), "manifest", "name"],
      [metaOf($, "application-name", 80), "meta", "application-name"],
      [plain(part, 80), "title", "title"],
      [plain(host.charAt(0).toUpperCase() + host.slice(1), 80), "address", url.hostname],
    ]),
    description: firstOf([
      [plain(organization?.description, 2000), "json_ld", "Organization.description"],
      [metaOf($, "description", 2000), "meta", "description"],
      [metaOf($, "og:description", 2000), "open_graph", "og:description"],
      [plain(manifest?.description, 2000), "manifest", "description"],
    ]),
  };
}

const MOST_PRODUCTS = 12;

/** A product as its page tells it, with the address of its picture, which nobody has fetched yet. */
export type ReadProduct = Omit<FoundProduct, "photo"> & { image: URL | null };

/** The first picture that a schema.org `image` names: an address, an object that has one, or a list of either. */
function imageOf(value: unknown, base: URL): URL | null {
  for (const one of [value].flat()) {
    const text = isRecord(one) ? (one.contentUrl ?? one.url) : one;
    if (typeof text === "string" && text && URL.canParse(text, base)) return new URL(text, base);
  }
  return null;
}

export function readProducts(
  $: CheerioAPI,
  things: readonly Record<string, unknown>[],
  url: URL,
): ReadProduct[] {
  const found = things
    .filter((thing) => isType(thing, "Product", "ProductGroup"))
    .flatMap((thing) => toProduct(thing, url));
  const shared = imageOf(metaOf($, "og:image:secure_url", 2000) ?? metaOf($, "og:image", 2000), url);
  // What a page shows when it is shared is the product that it is about; a page of many is about none.
  const [only, ...others] = found;
  if (only && others.length === 0) only.image ??= shared;
  const price = metaOf($, "product:price:amount", 40) ?? metaOf($, "og:price:amount", 40);
  const name = metaOf($, "og:title", 120);
  if (found.length === 0 && name && (price || metaOf($, "og:type", 40) === "product")) {
    found.push({
      name,
      description: metaOf($, "og:description", 4000),
      priceText: price,
      currency: currencyOf(metaOf($, "product:price:currency", 3) ?? metaOf($, "og:price:currency", 3)),
      productUrl: url.href,
      starRating: null,
      reviewCount: null,
      image: shared,
      source: "open_graph",
      where: "og:title",
    });
  }
  const seen = new Set<string>();
  return found.filter((product) => !seen.has(product.name) && seen.add(product.name)).slice(0, MOST_PRODUCTS);
}

function toProduct(thing: Record<string, unknown>, url: URL): ReadProduct[] {
  const name = plain(thing.name, 120);
  if (!name) return [];
  const offer = [thing.offers].flat().find(isRecord);
  const rating = isRecord(thing.aggregateRating) ? thing.aggregateRating : null;
  const stars = Number(rating?.ratingValue);
  const reviews = Number(rating?.reviewCount ?? rating?.ratingCount);
  const link = plain(thing.url ?? offer?.url, 2000);
  return [
    {
      name,
      description: plain(thing.description, 4000),
      priceText: plain(offer?.price ?? offer?.lowPrice, 40),
      currency: currencyOf(plain(offer?.priceCurrency, 3)),
      productUrl: link && URL.canParse(link, url) ? new URL(link, url).href : null,
      starRating: stars >= 1 && stars <= 5 ? Math.round(stars * 10) / 10 : null,
      reviewCount: Number.isInteger(reviews) && reviews >= 0 ? reviews : null,
      image: imageOf(thing.image, url),
      source: "json_ld",
      where: "Product",
    },
  ];
}

function currencyOf(text: string | null): string | null {
  return text && /^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : null;
}
