import type { AdDocument } from "@static-engine/contracts";

export type QuoteRest = { text: string; name: string | null; detail: string | null };

/** What a review says beside the words that became the headline; the whole of it if none did. */
export function quoteRest(document: AdDocument): QuoteRest | null {
  const { facts, copy } = document;
  const lead = plain(copy.headline);
  const quote = facts.quotes.find((item) => plain(item.text).includes(lead)) ?? facts.quotes[0];
  if (!quote) return null;
  const sentences = quote.text.match(/[^.!?…]+[.!?…]*/g)?.map((s) => s.trim()) ?? [quote.text];
  const rest = sentences.filter(
    (sentence) => !plain(sentence).includes(lead) && !lead.includes(plain(sentence)),
  );
  const said = rest.length > 0 ? rest.join(" ") : plain(quote.text) === lead ? "" : quote.text;
  const marks = document.language === "en" ? ["“", "”"] : ["«", "»"];
  return { text: said ? `${marks[0]}${said}${marks[1]}` : "", name: quote.name, detail: quote.detail };
}

/** A review that is short enough to be the headline as a whole, where the headline is a part of it. */
export function wholeQuote({ facts, copy }: AdDocument): string | null {
  const lead = plain(copy.headline);
  const quote = facts.quotes.find((item) => plain(item.text).includes(lead));
  return quote && quote.text.length <= 62 ? quote.text : null;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d ]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
