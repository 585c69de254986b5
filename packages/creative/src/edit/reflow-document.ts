import type {
  AdCopy,
  AdDocument,
  BrandSnapshot,
  ProductSnapshot,
  ReflowPart,
} from "@static-engine/contracts";
import { derivePalette } from "../color/palette.ts";
import { layOut } from "../compositions/lay-out.ts";
import { factsOf } from "../document/facts.ts";
import { asLayers } from "../document/whole.ts";
import { priceLine } from "../format/numbers.ts";
import { same } from "./same.ts";
import { canBeLaidOut, layoutVariants, withComposition } from "./variants.ts";

export type Source = { brand: BrandSnapshot; product: ProductSnapshot };
export type Reflowed = { document: AdDocument; parts: ReflowPart[] };

const PRICE = ["priceText", "compareAtPrice", "currency"] as const;
const OFFER = ["offerText", "offerCode", "offerEndsAt"] as const;

/**
 * The document with what brand and product say now. What a member has set by hand stays; words that name the old
 * price, offer or code name the new one. `parts` is empty where nothing of it is behind.
 */
export function reflowDocument(document: AdDocument, { brand, product }: Source): Reflowed {
  const byHand = new Set(document.edited ?? []);
  const parts: ReflowPart[] = [];
  // Words that a model has painted cannot follow their brand.
  let next = asLayers(document);

  const palette = derivePalette(brand);
  if (!byHand.has("palette") && !same(palette, document.palette)) {
    next = { ...next, palette };
    parts.push("colors");
  }
  if (brand.logo?.key !== document.brand.logo?.key) {
    next = { ...next, brand: { ...next.brand, logo: brand.logo, logoTone: null } };
    parts.push("logo");
  }
  const names = {
    brand: byHand.has("brand.name") ? document.brand.name : brand.name,
    product: byHand.has("product.name") ? document.product.name : product.name,
  };
  if (names.brand !== document.brand.name || names.product !== document.product.name) {
    next = {
      ...next,
      brand: { ...next.brand, name: names.brand },
      product: { ...next.product, name: names.product },
    };
    parts.push("name");
  }
  if (product.picture?.key !== document.product.picture?.key) {
    next = { ...next, product: { ...next.product, picture: product.picture } };
    parts.push("picture");
  }
  const facts = factsOf(brand, product);
  for (const [part, names] of [
    ["price", PRICE],
    ["offer", OFFER],
  ] as const) {
    const behind = names.filter(
      (name) => !byHand.has(`facts.${name}`) && !same(facts[name] ?? null, document.facts[name] ?? null),
    );
    if (behind.length === 0) continue;
    const now = Object.fromEntries(behind.map((name) => [name, facts[name]]));
    next = { ...next, facts: { ...next.facts, ...now } };
    parts.push(part);
  }
  if (parts.length === 0) return { document, parts };
  next = { ...next, copy: renameIn(next.copy, renames(document, next)) };
  return { document: arrangeable(next), parts };
}

// Without its price an ad may not be drawn as it was; another arrangement of the concept takes its words.
function arrangeable(document: AdDocument): AdDocument {
  if (canBeLaidOut(document, document.composition)) return document;
  const other = layoutVariants(document).find((id) => canBeLaidOut(document, id));
  return withComposition(document, other ?? "statement");
}

type Rename = readonly [before: string, after: string];

function renames(before: AdDocument, after: AdDocument): Rename[] {
  const price = ({ facts, language }: AdDocument, text: string | null) =>
    text ? [priceLine(text, facts.currency, language), text] : [];
  const pairs = [
    [price(before, before.facts.priceText), price(after, after.facts.priceText)],
    [price(before, before.facts.compareAtPrice), price(after, after.facts.compareAtPrice)],
    [[before.facts.offerText ?? ""], [after.facts.offerText ?? ""]],
    [[before.facts.offerCode ?? ""], [after.facts.offerCode ?? ""]],
    [[before.brand.name], [after.brand.name]],
    [[before.product.name], [after.product.name]],
  ] as const;
  return pairs
    .flatMap(([then, now]) => then.map((text, i): Rename => [text, now[i] ?? ""]))
    .filter(([then, now]) => then !== now && then.length > 1 && now.length > 0);
}

/** Replaces whole words and figures only: the old 38 is not a part of 380. */
function renameIn(copy: AdCopy, pairs: readonly Rename[]): AdCopy {
  const rename = (text: string) =>
    pairs.reduce((words, [then, now]) => {
      const pattern = escapeRegExp(then).replace(/[\s\u00A0]+/g, "[\\s\\u00A0]+");
      return words.replace(
        new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,])${pattern}(?![\\p{L}\\p{N}]|[.,]\\p{N})`, "gu"),
        () => now,
      );
    }, text);
  const maybe = (text: string | null) => (text === null ? null : rename(text));
  return {
    headline: rename(copy.headline),
    subheadline: maybe(copy.subheadline),
    bodyText: maybe(copy.bodyText),
    callouts: copy.callouts.map(rename),
    cta: maybe(copy.cta),
  };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** True where somebody would see the difference in one of the three ratios. */
export function looksDifferent(before: AdDocument, after: AdDocument): boolean {
  return (["1:1", "9:16", "16:9"] as const).some(
    (ratio) => JSON.stringify(layOut(before, ratio)) !== JSON.stringify(layOut(after, ratio)),
  );
}
