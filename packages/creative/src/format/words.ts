import type { Language } from "@static-engine/contracts";

/** The few words that layouts print by themselves, in the ad's language. */
export type Words = {
  fromReviews: (rating: string, count: string, n: number) => string;
  rated: (rating: string) => string;
  typical: string;
  code: string;
  until: (date: string) => string;
  before: string;
  after: string;
  compare: string;
  source: string;
  total: string;
  you: string;
  inside: string;
  outside: string;
  asSeenIn: string;
  resultsVary: string;
  illustration: string;
  /** The word for a number of days, without the number. */
  days: (n: number) => string;
};

const EN: Words = {
  fromReviews: (rating, count, n) => `${rating} from ${count} ${n === 1 ? "review" : "reviews"}`,
  rated: (rating) => `${rating} out of 5`,
  typical: "Typical",
  code: "Code",
  until: (date) => `Until ${date}`,
  before: "Before",
  after: "After",
  compare: "Compare",
  source: "Source",
  total: "Total",
  you: "You pay",
  inside: "In",
  outside: "Out",
  asSeenIn: "As seen in",
  resultsVary: "Results vary from person to person.",
  illustration: "Illustration, not a real conversation",
  days: (n) => (n === 1 ? "day" : "days"),
};

const RU: Words = {
  fromReviews: (rating, count, n) =>
    `${rating} по ${count} ${n % 10 === 1 && n % 100 !== 11 ? "отзыву" : "отзывам"}`,
  rated: (rating) => `${rating} из 5`,
  typical: "Обычно",
  code: "Код",
  until: (date) => `До ${date}`,
  before: "До",
  after: "После",
  compare: "Сравните",
  source: "Источник",
  total: "Итого",
  you: "Вы платите",
  inside: "Есть",
  outside: "Нет",
  asSeenIn: "О нас пишут",
  resultsVary: "Результаты у всех разные.",
  illustration: "Иллюстрация, не настоящая переписка",
  days: (n) => {
    const last = n % 10;
    if (n % 100 > 10 && n % 100 < 15) return "дней";
    return last === 1 ? "день" : last > 1 && last < 5 ? "дня" : "дней";
  },
};

const UZ: Words = {
  fromReviews: (rating, count) => `${rating}, ${count} ta sharh`,
  rated: (rating) => `5 dan ${rating}`,
  typical: "Odatda",
  code: "Kod",
  until: (date) => `${date}gacha`,
  before: "Avval",
  after: "Keyin",
  compare: "Solishtiring",
  source: "Manba",
  total: "Jami",
  you: "Toʻlaysiz",
  inside: "Bor",
  outside: "Yoʻq",
  asSeenIn: "Biz haqimizda yozishdi",
  resultsVary: "Natija har kimda har xil boʻladi.",
  illustration: "Tasvir, haqiqiy suhbat emas",
  days: () => "kun",
};

const WORDS: Record<Language, Words> = { en: EN, ru: RU, uz: UZ };

export function wordsOf(language: Language): Words {
  return WORDS[language];
}
