import type { Language } from "@static-engine/contracts";

const MONTHS: Record<Language, readonly string[]> = {
  en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),
  uz: "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr".split(" "),
};

/** 30 Nov · 30 ноября · 30-noyabr; null for an instant that cannot be read. */
export function dayOf(iso: string | null, language: Language): string | null {
  if (!iso) return null;
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return null;
  const month = MONTHS[language][date.getUTCMonth()] ?? "";
  return language === "uz" ? `${date.getUTCDate()}-${month}` : `${date.getUTCDate()} ${month}`;
}
