import type { AdDocument } from "@static-engine/contracts";
import type { PackSpec, TextSpec } from "./pack-spec.ts";

export type CutText = { text: string; cutFrom: number | null };

/** At most `limit` characters, cut after a whole word. `cutFrom` tells the length before. */
export function cutText(text: string, limit: number): CutText {
  const clean = text.replace(/\s+/g, " ").trim();
  const letters = [...new Intl.Segmenter("en").segment(clean)].map(({ segment }) => segment);
  if (letters.length <= limit) return { text: clean, cutFrom: null };
  const room = letters.slice(0, limit - 1).join("");
  const isWhole = letters[limit - 1] === " ";
  const space = room.lastIndexOf(" ");
  const whole = isWhole || space <= 0 ? room : room.slice(0, space);
  return { text: `${whole.replace(/[\s,;:.–—-]+$/u, "")}…`, cutFrom: letters.length };
}

function wordsFor(document: AdDocument, { from, without }: TextSpec): string {
  const { copy, facts, brand } = document;
  const body = copy.bodyText ?? copy.subheadline ?? facts.usps[0] ?? copy.headline;
  const texts: Record<TextSpec["from"], string> = {
    headline: copy.headline,
    subheadline: copy.subheadline ?? copy.headline,
    body,
    offer: facts.offerText ?? copy.cta ?? copy.subheadline ?? facts.usps[0] ?? brand.name,
    brand: brand.name,
    everything: [...new Set([copy.headline, copy.subheadline, copy.bodyText, facts.offerText])]
      .filter(Boolean)
      .map((sentence) => String(sentence).replace(/([^.!?…])$/, "$1."))
      .join(" "),
  };
  const text = texts[from];
  return without ? text.replace(/[\p{Extended_Pictographic}{}#]/gu, "") : text;
}

/** A cell of a CSV; what a spreadsheet would run as a formula is told to be text. */
export function csvCell(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

type CopyRow = { name: string; document: AdDocument };

/** The texts of the ads as a platform takes them, cut to its limits; each cut has a row that says so. */
export function copyCsv({ texts }: PackSpec, ads: readonly CopyRow[]): string {
  const rows: string[][] = [["row", "ad", ...texts.map(({ column }) => column)]];
  for (const { name, document } of ads) {
    const cut = texts.map((spec) => ({ spec, ...cutText(wordsFor(document, spec), spec.limit) }));
    rows.push(["text", name, ...cut.map(({ text }) => text)]);
    if (cut.every(({ cutFrom }) => cutFrom === null)) continue;
    rows.push([
      "warning",
      name,
      ...cut.map(({ spec, cutFrom }) =>
        cutFrom === null ? "" : `cut from ${cutFrom} to ${spec.limit} characters`,
      ),
    ]);
  }
  // Spreadsheets read UTF-8 only where a mark says so.
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}
