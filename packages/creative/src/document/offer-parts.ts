import type { AdDocument } from "@static-engine/contracts";
import { priceLine } from "../format/numbers.ts";
import { percentOf } from "./figure.ts";

export type OfferParts = {
  /** What is set largest. */
  big: string;
  /** The sentence beside it, never the same words again. */
  line: string | null;
};

/** The offer as a number and a sentence: −40%, "3 for 2", else the price. */
export function offerParts(document: AdDocument): OfferParts {
  const { facts, copy, language } = document;
  const percent = percentOf(facts.offerText);
  const short = facts.offerText && facts.offerText.length <= 16 ? facts.offerText : null;
  const price = facts.priceText ? priceLine(facts.priceText, facts.currency, language) : null;
  const big = percent ?? short ?? price ?? copy.headline;
  const lines = [copy.headline, copy.subheadline, facts.usps[0] ?? null];
  return { big, line: lines.find((line) => line !== null && !same(line, big)) ?? null };
}

function same(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/[^\p{L}\p{N}%]/gu, "").toLowerCase();
  return (
    plain(a) === plain(b) ||
    plain(a) === "" ||
    (plain(b).length > 2 && plain(a).endsWith(plain(b)) && plain(a).length < plain(b).length + 3)
  );
}
