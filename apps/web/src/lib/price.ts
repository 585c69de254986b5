const SYMBOLS: Record<string, string> = { USD: "$", EUR: "€", GBP: "£", RUB: "₽", UZS: "so‘m", KZT: "₸" };
const BEFORE = new Set(["USD", "EUR", "GBP"]);

/** A price as the member wrote it, with the currency where its readers expect it. */
export function formatPrice(priceText: string | null, currency: string | null): string | null {
  if (!priceText) {
    return null;
  }
  const isPlain = /^[\d\s.,]+$/.test(priceText);
  if (!currency || !isPlain) {
    return priceText;
  }
  const symbol = SYMBOLS[currency] ?? currency;
  return BEFORE.has(currency) ? `${symbol}${priceText}` : `${priceText} ${symbol}`;
}
