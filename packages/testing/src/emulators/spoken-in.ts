import type { BrandSnapshot, Language, ProductSnapshot } from "@static-engine/contracts";

const SCRIPTS: Record<Language, RegExp> = {
  en: /\p{Script=Latin}/gu,
  uz: /\p{Script=Latin}/gu,
  ru: /\p{Script=Cyrillic}/gu,
};

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
}

type Told = {
  brand: BrandSnapshot;
  product: ProductSnapshot;
  importantNotes: string | null;
  language: Language;
};

/**
 * What a brief says in the letters of the language that is asked for. A model would translate the rest; the stand-in
 * knows no languages, and goes without it: what it says then are phrases that fit any product.
 */
export function spokenIn<Brief extends Told>(brief: Brief): Brief {
  const { brand, product, language } = brief;
  const isOwn = (value: unknown) => {
    const text = textsIn(value).join(" ");
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    return (text.match(SCRIPTS[language])?.length ?? 0) * 2 >= letters;
  };
  const own = <Value>(value: Value) => (isOwn(value) ? value : null);
  return {
    ...brief,
    importantNotes: own(brief.importantNotes),
    brand: { ...brand, description: own(brand.description), competitors: brand.competitors.filter(isOwn) },
    product: {
      ...product,
      description: own(product.description),
      usps: product.usps.filter(isOwn),
      ingredientsFeatures: product.ingredientsFeatures.filter(isOwn),
      beforeDescription: own(product.beforeDescription),
      afterDescription: own(product.afterDescription),
      offerText: own(product.offerText),
      quotes: product.quotes.filter(isOwn),
      stats: product.stats.filter(isOwn),
      press: product.press.filter(isOwn),
      pains: product.pains.filter(isOwn),
      included: product.included.filter(isOwn),
      excluded: product.excluded.filter(isOwn),
      outlets: product.outlets.filter(isOwn),
      milestones: product.milestones.filter(isOwn),
      faqs: product.faqs.filter(isOwn),
      founder: own(product.founder),
      guarantee: own(product.guarantee),
      comment: own(product.comment),
      chart: own(product.chart),
    },
  };
}
