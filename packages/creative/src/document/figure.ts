import type { AdDocument } from "@static-engine/contracts";
import { priceLine } from "../format/numbers.ts";

/** The shortest number that the product's owner stated: a statistic, else the percent of an offer. */
export function figureOf(document: AdDocument): string | null {
  const { facts } = document;
  const stat = facts.stats.find((item) => item.value.length <= 6);
  if (stat) return stat.value;
  const percent = percentOf(facts.offerText);
  if (percent) return percent;
  if (facts.priceText) {
    const price = priceLine(facts.priceText, facts.currency, document.language);
    if (price.length <= 5) return price;
  }
  return null;
}

/** −40% out of an offer's text, with a true minus where the text has a sign. */
export function percentOf(offer: string | null): string | null {
  const match = /[-−–]?\s?\d{1,2}(?:[.,]\d)?\s?%/.exec(offer ?? "");
  return match ? match[0].replace(/\s/g, "").replace(/^[-–]/, "−") : null;
}
