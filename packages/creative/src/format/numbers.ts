import type { Language } from "@static-engine/contracts";

const NBSP = "\u00A0";
const LOCALES: Record<Language, string> = { en: "en-US", ru: "ru-RU", uz: "ru-RU" };

/** 2140 → 2,140 · 2 140 (no-break space), by language. */
export function formatCount(value: number, language: Language): string {
  return spaced(new Intl.NumberFormat(LOCALES[language]).format(value));
}

/** 4.8 → 4.8 · 4,8 */
export function formatRating(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  }).format(value);
}

const MONTHS: Record<Language, readonly string[]> = {
  en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),
  uz: "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr".split(" "),
};

/** 30 Nov · 30 ноября · 30-noyabr, of an ISO instant, as a UTC date. */
export function formatDay(iso: string, language: Language): string {
  const date = new Date(iso);
  const month = MONTHS[language][date.getUTCMonth()] ?? "";
  return language === "uz" ? `${date.getUTCDate()}-${month}` : `${date.getUTCDate()}${NBSP}${month}`;
}

/** A price split into what is set large and what is set small. */
export type PriceParts = { amount: string; unit: string | null; unitFirst: boolean };

const SYMBOLS: Record<string, string> = {
  USD: "$",
  EUR: "€",
  GBP: "£",
  RUB: "₽",
  JPY: "¥",
  KZT: "₸",
  TRY: "₺",
  INR: "₹",
};
const UNITS: Record<Language, Record<string, string>> = {
  en: { UZS: "soʻm" },
  ru: { UZS: "сум" },
  uz: { UZS: "soʻm" },
};

/**
 * Reads a price as the marketer typed it ("26", "49 500 so'm", "$26") and sets it as the language does:
 * thousands apart by no-break spaces, one-glyph currencies beside the figure, words under it.
 */
export function priceParts(text: string, currency: string | null, language: Language): PriceParts {
  const match = /[\d][\d\s.,\u00A0\u202F]*/.exec(text);
  if (!match) return { amount: spaced(text.trim()), unit: null, unitFirst: false };
  const typedUnit = text.replace(match[0], "").trim();
  const amount = groupThousands(match[0].trim(), language);
  const unit = typedUnit || (currency ? (SYMBOLS[currency] ?? UNITS[language][currency] ?? currency) : null);
  if (!unit) return { amount, unit: null, unitFirst: false };
  if (unit.length === 1)
    return {
      amount: `${unit === "₽" || unit === "₸" ? `${amount}${NBSP}${unit}` : `${unit}${amount}`}`,
      unit: null,
      unitFirst: false,
    };
  return { amount, unit: unit.replace(/'/g, language === "uz" ? "ʻ" : "’"), unitFirst: false };
}

/** The price on one line. */
export function priceLine(text: string, currency: string | null, language: Language): string {
  const { amount, unit } = priceParts(text, currency, language);
  return unit ? `${amount}${NBSP}${unit}` : amount;
}

function groupThousands(figure: string, language: Language): string {
  const plain = figure.replace(/[\s\u00A0\u202F]/g, "");
  const decimal = /[.,](\d{1,2})$/.exec(plain);
  const whole = (decimal ? plain.slice(0, decimal.index) : plain).replace(/[.,]/g, "");
  if (!/^\d+$/.test(whole)) return spaced(figure);
  const grouped =
    whole.length > 4 || language !== "en"
      ? whole.replace(/\B(?=(\d{3})+$)/g, language === "en" ? "," : NBSP)
      : whole;
  const point = language === "en" ? "." : ",";
  return decimal ? `${grouped}${point}${decimal[1]}` : grouped;
}

function spaced(text: string): string {
  return text.replace(/[\s\u202F]+/g, NBSP);
}

/** A plain figure with the language's separators: 12,480.5 · 12 480,5. */
export function formatAmount(value: number, language: Language): string {
  return spaced(new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 }).format(value));
}
