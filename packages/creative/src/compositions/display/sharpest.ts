import type { AdDocument } from "@static-engine/contracts";
import { figureOf } from "../../document/figure.ts";
import { offerParts } from "../../document/offer-parts.ts";
import { shortForms } from "../../document/short-forms.ts";
import { formatDay, priceLine } from "../../format/numbers.ts";
import { wordsOf } from "../../format/words.ts";

/** What a small ad has room for: one strong thing and one fact. */
export type Sharpest = {
  /** The strong thing, longest form first. */
  forms: readonly string[];
  /** It is a number, a price or a code: one line, as large as the room allows. */
  figure: boolean;
  fact: string | null;
  /** The fact is to be typed or acted on, so it is set on a block. */
  code: boolean;
  stars: boolean;
};

/** What still reads as one line beside a figure. */
const LONGEST_FACT = 44;

const FIGURES = new Set(["big-number", "stat-chart", "price-anchor"]);

/** The sharpest content of an ad by its archetype: the offer, the review, the number, else the headline. */
export function sharpestOf(document: AdDocument): Sharpest {
  const { archetype, copy, facts, language, concept } = document;
  const words = wordsOf(language);
  const price = facts.priceText ? priceLine(facts.priceText, facts.currency, language) : null;
  const plain = { forms: shortForms(copy.headline), figure: false, code: false, stars: false };
  const name = document.product.name.length <= 22 ? document.product.name : null;
  const both = price && name && name.length + price.length <= 20 ? `${name}, ${price}` : (price ?? name);
  if (archetype === "offer" && (facts.offerText || price)) {
    const { big } = offerParts(document);
    const code = facts.offerCode ? `${words.code}: ${facts.offerCode}` : null;
    const until = facts.offerEndsAt ? words.until(formatDay(facts.offerEndsAt, language)) : null;
    const fact = code ?? until ?? (big === price ? name : price);
    return { ...plain, forms: shortForms(big), figure: big.length <= 12, fact, code: code !== null };
  }
  if (archetype === "card" && facts.quotes.length > 0)
    return { ...plain, stars: facts.starRating !== null, fact: facts.quotes[0]?.name ?? both };
  if (FIGURES.has(concept)) {
    const figure = figureOf(document) ?? price;
    const label = facts.stats.find(({ value }) => value === figure)?.label ?? copy.headline;
    const line = shortForms(label).find((form) => form.length <= LONGEST_FACT) ?? null;
    if (figure) return { ...plain, forms: [figure], figure: true, fact: line };
  }
  return { ...plain, fact: both };
}
