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
  /** Over a list of what bothers buyers. */
  familiar: readonly string[];
  /** Over what is in it and what is not. */
  label: readonly string[];
  /** Over steps in time. */
  steps: readonly string[];
  /** Over questions and answers. */
  talk: readonly string[];
  /** Over a guarantee; the promise itself is the product's own. */
  promise: readonly string[];
  days: (n: number) => string;
  seen: (outlets: string) => string;
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
  familiar: ["Sound familiar?", "A list known by heart.", "Again?", "Tick what applies."],
  label: ["What’s in. What’s out.", "Read the label.", "Yes to this. No to that.", "The short list."],
  steps: ["One step after another.", "In this order."],
  talk: ["You asked.", "Good question.", "Asked. Answered.", "Before you ask."],
  promise: ["Try it first.", "Take your time.", "That’s a promise."],
  days: (n) => (n === 1 ? "1 day to decide." : `${n} days to decide.`),
  seen: (outlets) => `As seen in ${outlets}.`,
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
  familiar: ["Знакомо?", "Список наизусть.", "Опять?", "Отметьте своё."],
  label: ["Что внутри. Чего нет.", "Читайте состав.", "Этому да. Этому нет.", "Короткий список."],
  steps: ["Шаг за шагом.", "Именно в таком порядке."],
  talk: ["Вы спросили.", "Хороший вопрос.", "Спросили. Отвечаем.", "Пока вы не спросили."],
  promise: ["Сначала попробуйте.", "Не торопитесь.", "Это обещание."],
  days: (n) => `${n} ${daysRu(n)}, чтобы решить.`,
  seen: (outlets) => `О нас пишут: ${outlets}.`,
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
  familiar: ["Tanishmi?", "Yod boʻlgan roʻyxat.", "Yana shumi?", "Oʻzingiznikini belgilang."],
  label: ["Nima bor. Nima yoʻq.", "Tarkibini oʻqing.", "Bunga ha. Unga yoʻq.", "Qisqa roʻyxat."],
  steps: ["Qadam-baqadam.", "Aynan shu tartibda."],
  talk: ["Siz soʻradingiz.", "Yaxshi savol.", "Savol bor. Javob bor.", "Soʻrashingizdan oldin."],
  promise: ["Avval sinab koʻring.", "Shoshilmang.", "Bu vaʼda."],
  days: (n) => `Qaror uchun ${n} kun.`,
  seen: (outlets) => `Biz haqimizda yozishdi: ${outlets}.`,
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

function daysRu(n: number): string {
  const last = n % 10;
  if (n % 100 > 10 && n % 100 < 15) return "дней";
  return last === 1 ? "день" : last > 1 && last < 5 ? "дня" : "дней";
}
