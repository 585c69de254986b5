import type { AdFacts, BrandSnapshot, ProductSnapshot } from "@static-engine/contracts";
import type { Need } from "../compositions/composition.ts";
import { percentOf } from "./figure.ts";
import { gridRows, labelledRows } from "./rows.ts";

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
    pains: product.pains,
    included: product.included,
    excluded: product.excluded,
    outlets: product.outlets,
    milestones: product.milestones,
    faqs: product.faqs,
    founder: product.founder,
    guarantee: product.guarantee,
    comment: product.comment,
    chart: product.chart,
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
  rows3rival: (facts) => labelledRows(facts).length >= 3 && facts.competitors.length > 0,
  features3rival: (facts) => gridRows({ facts }, 5).length >= 3 && facts.competitors.length > 0,
  pains3: (facts) => facts.pains.length >= 3,
  inOut: (facts) => facts.included.length >= 2 && facts.excluded.length >= 2,
  outlets3: (facts) => facts.outlets.length >= 3,
  founder: (facts) => facts.founder !== null,
  items3: (facts) => [...facts.usps, ...facts.pains].filter((line) => line.length <= 60).length >= 3,
  faq: (facts) => facts.faqs.length > 0,
  comment: (facts) => facts.comment !== null,
  guarantee: (facts) => facts.guarantee !== null,
  milestones3: (facts) => facts.milestones.length >= 3,
  chart: (facts) => facts.chart !== null,
};

export function meets(need: Need, facts: AdFacts, picture: Picture): boolean {
  return TESTS[need](facts, picture);
}
