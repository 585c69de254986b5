import type { AdFacts, BrandSnapshot, ProductSnapshot } from "@static-engine/contracts";
import type { Need } from "../compositions/composition.ts";
import { percentOf } from "./figure.ts";

/** The facts of a brand and product that layouts may print. */
export function factsOf(brand: BrandSnapshot, product: ProductSnapshot): AdFacts {
  return {
    usps: product.usps,
    priceText: product.priceText,
    compareAtPrice: product.compareAtPrice,
    currency: product.currency,
    starRating: product.starRating,
    reviewCount: product.reviewCount,
    ingredientsFeatures: product.ingredientsFeatures,
    beforeDescription: product.beforeDescription,
    afterDescription: product.afterDescription,
    offerText: product.offerText,
    offerCode: product.offerCode,
    offerEndsAt: product.offerEndsAt,
    quotes: product.quotes,
    stats: product.stats,
    press: product.press,
    competitors: brand.competitors,
  };
}

type Picture = ProductSnapshot["picture"];

const TESTS: Record<Need, (facts: AdFacts, picture: Picture) => boolean> = {
  picture: (_, picture) => picture !== null,
  cutout: (_, picture) => picture?.cutout === true,
  photo: (_, picture) => picture?.cutout === false,
  quote: (facts) => facts.quotes.length > 0,
  quotes3: (facts) => facts.quotes.length >= 3,
  rating: (facts) => facts.starRating !== null,
  price: (facts) => Boolean(facts.priceText),
  offer: (facts) => Boolean(facts.offerText),
  code: (facts) => Boolean(facts.offerCode),
  features2: (facts) => facts.ingredientsFeatures.length >= 2,
  features3: (facts) => facts.ingredientsFeatures.length >= 3,
  // Rows and lists hold short lines; a longer reason is for a headline.
  usps3: (facts) =>
    facts.usps.filter((usp) => usp.length <= 60).length >= 3 || facts.ingredientsFeatures.length >= 3,
  rival: (facts) => facts.competitors.length > 0,
  stat: (facts) => facts.stats.length > 0,
  beforeAfter: (facts) => Boolean(facts.beforeDescription && facts.afterDescription),
  press: (facts) => facts.press.length > 0,
  figure: (facts) =>
    facts.stats.some((stat) => stat.value.length <= 7) ||
    percentOf(facts.offerText) !== null ||
    Boolean(facts.priceText),
};

export function meets(need: Need, facts: AdFacts, picture: Picture): boolean {
  return TESTS[need](facts, picture);
}
