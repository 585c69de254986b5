import { useTranslation } from "react-i18next";

export type Formatters = ReturnType<typeof createFormatters>;

const DATE_ONLY = "2026-01-01".length;

/** Browsers know no Uzbek months and write "M11" for them. */
const UZBEK_MONTHS = ["yan", "fev", "mar", "apr", "may", "iyn", "iyl", "avg", "sen", "okt", "noy", "dek"];

type DateFormat = { format(date: Date): string };

/** A formatter whose day and month are put in Uzbek, whatever the browser knows; the time stays as it writes it. */
function uzbekDate(options: Intl.DateTimeFormatOptions): DateFormat {
  const digits = new Intl.DateTimeFormat("en-GB", { ...options, month: "numeric" });
  return {
    format(date) {
      const parts = new Map(digits.formatToParts(date).map(({ type, value }) => [type, value]));
      const day = `${parts.get("day")}-${UZBEK_MONTHS[Number(parts.get("month")) - 1]}`;
      const year = parts.has("year") ? ` ${parts.get("year")}` : "";
      return parts.has("hour")
        ? `${day}${year}, ${parts.get("hour")}:${parts.get("minute")}`
        : `${day}${year}`;
    },
  };
}

/** A run's number as members know it, always of the same width. */
export function runNumberText(number: number): string {
  return String(number).padStart(4, "0");
}

/** Numbers, dates and money as a language writes them. */
function createFormatters(screenLanguage: string) {
  // Day before month and 24 hours, as all of our languages read them.
  const language = screenLanguage === "en" ? "en-GB" : screenLanguage;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const dateFormat = (options: Intl.DateTimeFormatOptions): DateFormat =>
    language === "uz" ? uzbekDate(options) : new Intl.DateTimeFormat(language, options);
  const moment = dateFormat({
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  const day = dateFormat({ day: "numeric", month: "short" });
  // A date without a time belongs to no zone; read in one it could slip to the day before.
  const dateOnly = dateFormat({ day: "numeric", month: "short", timeZone: "UTC" });
  const full = dateFormat({
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    weekday: "long",
  });
  const time = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" });
  const seconds = new Intl.DateTimeFormat(language, {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  const money = (amount: number, currency: string) =>
    new Intl.NumberFormat(screenLanguage === "en" ? "en-US" : language, {
      style: "currency",
      currency: currency.toUpperCase(),
      currencyDisplay: "narrowSymbol",
      // Whole amounts without their zeros: prices are compared, not booked.
      minimumFractionDigits: amount % 100 === 0 ? 0 : 2,
      maximumFractionDigits: 2,
    }).format(amount / 100);
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  return {
    /** Minor units of the currency. */
    money,
    number: (value: number) => number.format(value),
    /** Of a share between 0 and 1. */
    percent: (share: number) => percent.format(share),
    signed: (value: number) =>
      value > 0 ? `+${number.format(value)}` : number.format(value).replace("-", "−"),
    moment: (iso: string) => moment.format(new Date(iso)),
    day: (iso: string) => (iso.length === DATE_ONLY ? dateOnly : day).format(new Date(iso)),
    time: (iso: string) => time.format(new Date(iso)),
    seconds: (iso: string) => seconds.format(new Date(iso)),
    full: (iso: string) => full.format(new Date(iso)),
    list: (items: readonly string[]) => list.format(items),
    megabytes: (bytes: number) => number.format(Math.round((bytes / 1024 / 1024) * 10) / 10),
    clock: formatClock,
  };
}

/** Minutes and seconds, such as 2:10. */
function formatClock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const made = new Map<string, Formatters>();

export function useFormat(): Formatters {
  const { i18n } = useTranslation();
  const language = i18n.language;
  const format = made.get(language) ?? createFormatters(language);
  made.set(language, format);
  return format;
}
