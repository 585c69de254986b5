import type { Angle } from "@static-engine/contracts";
import type { CopyBrief } from "../ports/copy-provider.ts";
import { dayOf } from "./day.ts";
import { phrasesOf } from "./phrases.ts";
import { headlineFrom, isHeadline, quotable, sentencesOf } from "./sentences.ts";

/** A headline and the line that may stand under it, both out of the product's own fields. */
export type Candidate = {
  headline: string;
  sub: string | null;
  /** The line belongs to the headline, as a name to its letter, and no angle replaces it. */
  keeps?: boolean;
};

export type Candidates = Partial<Record<Angle, Candidate[]>>;

const NEGATIVE = /^(?:no|not|never|zero|nothing|without|0\s?%|без|не|ни|нет|ноль)\b|\b\p{L}+siz\b|\bemas\b/iu;

/** What can be said from each angle; an angle without facts behind it is missing or has plain phrases. */
export function candidatesOf({ brand, product, language }: CopyBrief): Candidates {
  const say = phrasesOf(language);
  const usps = product.usps.map((usp) => usp.trim()).filter(Boolean);
  const lead = usps[0] ?? product.description ?? null;
  const day = dayOf(product.offerEndsAt, language);
  const rival = brand.competitors[0];
  const features = product.ingredientsFeatures;
  return {
    outcome: [...from(usps, product.description), ...from([product.afterDescription], lead)],
    offer: [
      ...from([product.offerText], product.offerCode ? say.code(product.offerCode) : lead),
      ...(product.priceText ? from([say.priced(product.name, priceOf(product))], lead) : []),
    ],
    urgency: day
      ? from([product.offerText ? say.until(product.offerText, day) : say.untilAlone(day)], lead)
      : [],
    pain: from([product.beforeDescription], product.afterDescription ?? lead),
    social_proof: product.quotes.flatMap((quote) =>
      quotable(quote.text).map((headline) => ({
        headline,
        sub: quote.name ? say.said(quote.name, quote.detail) : null,
      })),
    ),
    authority: [
      ...product.press.flatMap((item) =>
        quotable(item.quote).map((headline) => ({ headline, sub: say.press(item.outlet) })),
      ),
      ...product.stats
        .filter((stat) => stat.source)
        .flatMap((stat) => from([`${stat.value} ${stat.label}`], stat.source)),
    ],
    objection: [
      ...from(
        usps.filter((usp) => NEGATIVE.test(usp)),
        lead,
      ),
      { headline: say.deciding, sub: lead },
    ],
    comparison: [
      ...from(
        usps.filter((usp) => sentencesOf(usp).length === 2),
        product.description,
      ),
      ...features
        .map((feature, i) => ({ ours: feature.benefit, theirs: rival?.points[i] }))
        .filter((pair): pair is { ours: string; theirs: string } =>
          Boolean(pair.ours && pair.theirs && comparable(pair.ours, pair.theirs)),
        )
        .flatMap(({ ours, theirs }) => from([say.notTheirs(ours, theirs)], lead)),
      { headline: say.usual, sub: lead },
    ],
    curiosity: [
      ...product.stats.flatMap((stat) => from([stat.value], stat.label)),
      ...from([say.why(product.name)], lead),
    ],
    mechanism: [
      ...features.flatMap((feature) =>
        feature.benefit ? from([twoSentences(feature.name, feature.benefit)], lead) : [],
      ),
      {
        headline: say.closer,
        sub:
          features.length > 0
            ? features
                .map((f) => f.name)
                .slice(0, 3)
                .join(". ")
            : lead,
      },
    ],
    identity: [...from([say.by(product.name, brand.name)], lead), ...from([brand.name], lead)],
    founder: [...from([brand.description], lead), ...from([say.made(product.name)], lead)],
  };
}

function from(texts: readonly (string | null | undefined)[], sub: string | null | undefined): Candidate[] {
  return texts
    .map((text) => headlineFrom(text))
    .filter((headline): headline is string => headline !== null && isHeadline(headline))
    .map((headline) => ({ headline, sub: sub && sub !== headline ? sub : null }));
}

const SYMBOLS: Record<string, string> = { USD: "$", EUR: "€", GBP: "£" };

function priceOf({ priceText, currency }: CopyBrief["product"]): string {
  const symbol = currency ? SYMBOLS[currency] : undefined;
  const typed = priceText ?? "";
  return symbol && /^\d/.test(typed) ? `${symbol}${typed}` : typed;
}

function twoSentences(name: string, benefit: string): string {
  const capital = benefit.charAt(0).toUpperCase() + benefit.slice(1);
  return `${name.replace(/[.:]+$/, "")}. ${capital.replace(/[.]+$/, "")}.`;
}

// Two words make a sentence together; two sums do not, nor do two alphabets.
function comparable(ours: string, theirs: string): boolean {
  const letters = (text: string) => /\p{L}{3}/u.test(text);
  const cyrillic = (text: string) => /\p{Script=Cyrillic}/u.test(text);
  return letters(ours) && letters(theirs) && cyrillic(ours) === cyrillic(theirs);
}
