import type { Language } from "@static-engine/contracts";

/** Sentences that say nothing about the product by themselves, so they can never be untrue. */
export type Phrases = {
  closer: string;
  usual: string;
  deciding: string;
  why: (product: string) => string;
  by: (product: string, brand: string) => string;
  made: (product: string) => string;
  notTheirs: (ours: string, theirs: string) => string;
  until: (offer: string, day: string) => string;
  untilAlone: (day: string) => string;
  priced: (product: string, price: string) => string;
  code: (code: string) => string;
  said: (name: string, detail: string | null) => string;
  press: (outlet: string) => string;
};

const EN: Phrases = {
  closer: "Look closer.",
  usual: "Not the usual.",
  deciding: "Still deciding?",
  why: (product) => `Why ${product}?`,
  by: (product, brand) => `${product}, by ${brand}.`,
  made: (product) => `We made ${product}.`,
  notTheirs: (ours, theirs) => `${ours}. Not ${lower(theirs)}.`,
  until: (offer, day) => `${bare(offer)} until ${day}.`,
  untilAlone: (day) => `Until ${day}.`,
  priced: (product, price) => `${product}. ${price}.`,
  code: (code) => `Code ${code}.`,
  said,
  press: (outlet) => `As ${outlet} put it.`,
};

const RU: Phrases = {
  closer: "Посмотрите ближе.",
  usual: "Не как обычно.",
  deciding: "Ещё выбираете?",
  why: (product) => `Почему ${product}?`,
  by: (product, brand) => `${product}. Это ${brand}.`,
  made: (product) => `${product}. Сделали мы.`,
  notTheirs: (ours, theirs) => `${ours}. А не ${lower(theirs)}.`,
  until: (offer, day) => `${bare(offer)} до ${day}.`,
  untilAlone: (day) => `До ${day}.`,
  priced: (product, price) => `${product}. ${price}.`,
  code: (code) => `Код ${code}.`,
  said,
  press: (outlet) => `Так пишет ${outlet}.`,
};

const UZ: Phrases = {
  closer: "Yaqinroq qarang.",
  usual: "Odatdagidek emas.",
  deciding: "Hali tanlayapsizmi?",
  why: (product) => `Nega ${product}?`,
  by: (product, brand) => `${product}. Bu ${brand}.`,
  made: (product) => `${product}. Biz tayyorladik.`,
  notTheirs: (ours, theirs) => `${ours}. ${upper(theirs)} emas.`,
  until: (offer, day) => `${bare(offer)}, ${day}gacha.`,
  untilAlone: (day) => `${upper(day)}gacha.`,
  priced: (product, price) => `${product}. ${price}.`,
  code: (code) => `Kod: ${code}.`,
  said,
  press: (outlet) => `${outlet} shunday yozdi.`,
};

const PHRASES: Record<Language, Phrases> = { en: EN, ru: RU, uz: UZ };

export function phrasesOf(language: Language): Phrases {
  return PHRASES[language];
}

// Only a plain word loses its capital: "E-282" and "DHA" keep theirs.
function lower(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function bare(text: string): string {
  return text.replace(/[.!]+$/, "");
}

function said(name: string, detail: string | null): string {
  return detail ? `${name.replace(/\.$/, "")}. ${detail.replace(/\.$/, "")}.` : name;
}
