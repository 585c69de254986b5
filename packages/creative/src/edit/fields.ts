import type { AdDocument } from "@static-engine/contracts";
import { percentOf } from "../document/figure.ts";
import { priceLine, priceParts } from "../format/numbers.ts";
import { wordsOf } from "../format/words.ts";

/** A text of the document with the forms in which layouts print it. */
export type DocumentField = { path: string; value: string; printed: readonly string[] };

type Entry = readonly [path: string, value: string | null | undefined, printed?: readonly (string | null)[]];

/** Every text that a layout may print, words before facts. */
export function fieldsOf(document: AdDocument): DocumentField[] {
  const { copy, facts, brand, product } = document;
  const entries: Entry[] = [
    ["copy.headline", copy.headline],
    ["copy.subheadline", copy.subheadline],
    ["copy.bodyText", copy.bodyText],
    ...copy.callouts.map((text, i): Entry => [`copy.callouts.${i}`, text]),
    ["copy.cta", copy.cta],
    ...lines("usps", facts.usps),
    ["facts.priceText", facts.priceText, pricesOf(document, facts.priceText)],
    ["facts.compareAtPrice", facts.compareAtPrice, pricesOf(document, facts.compareAtPrice)],
    ["facts.offerText", facts.offerText, [percentOf(facts.offerText)]],
    ["facts.offerCode", facts.offerCode, [`${wordsOf(document.language).code}: ${facts.offerCode}`]],
    ["facts.beforeDescription", facts.beforeDescription],
    ["facts.afterDescription", facts.afterDescription],
    ...facts.ingredientsFeatures.flatMap(({ name, benefit }, i): Entry[] => [
      [`facts.ingredientsFeatures.${i}.name`, name],
      [`facts.ingredientsFeatures.${i}.benefit`, benefit],
    ]),
    ...facts.quotes.flatMap(({ text, name, detail }, i): Entry[] => [
      [`facts.quotes.${i}.text`, text],
      [`facts.quotes.${i}.name`, name],
      [`facts.quotes.${i}.detail`, detail],
    ]),
    ...facts.stats.flatMap(({ value, label, source }, i): Entry[] => [
      [`facts.stats.${i}.value`, value],
      [`facts.stats.${i}.label`, label],
      [`facts.stats.${i}.source`, source],
    ]),
    ...facts.press.flatMap(({ quote, outlet }, i): Entry[] => [
      [`facts.press.${i}.quote`, quote],
      [`facts.press.${i}.outlet`, outlet],
    ]),
    ...facts.competitors.flatMap(({ label, points }, i): Entry[] => [
      [`facts.competitors.${i}.label`, label],
      ...points.map((point, j): Entry => [`facts.competitors.${i}.points.${j}`, point]),
    ]),
    ...lines("pains", facts.pains),
    ...lines("included", facts.included),
    ...lines("excluded", facts.excluded),
    ...lines("outlets", facts.outlets),
    ...facts.milestones.flatMap(({ when, text }, i): Entry[] => [
      [`facts.milestones.${i}.when`, when],
      [`facts.milestones.${i}.text`, text],
    ]),
    ...facts.faqs.flatMap(({ question, answer }, i): Entry[] => [
      [`facts.faqs.${i}.question`, question],
      [`facts.faqs.${i}.answer`, answer],
    ]),
    ["facts.founder.letter", facts.founder?.letter],
    ["facts.founder.name", facts.founder?.name],
    ["facts.founder.role", facts.founder?.role],
    ["facts.guarantee.text", facts.guarantee?.text],
    ["facts.comment.text", facts.comment?.text],
    ["facts.comment.reply", facts.comment?.reply],
    ["facts.comment.handle", facts.comment?.handle],
    ["facts.chart.source", facts.chart?.source],
    ["brand.name", brand.name],
    ["product.name", product.name],
  ];
  return entries.flatMap(([path, value, printed = []]) =>
    value ? [{ path, value, printed: [value, ...printed.filter((form) => form !== null)] }] : [],
  );
}

function lines(name: string, texts: readonly string[]): Entry[] {
  return texts.map((text, i) => [`facts.${name}.${i}`, text]);
}

function pricesOf({ facts, language }: AdDocument, price: string | null): (string | null)[] {
  if (!price) return [];
  return [
    priceLine(price, facts.currency, language),
    priceParts(price, facts.currency, language).amount,
    priceLine(price, null, language),
  ];
}

/** Shorter than this, a part of a text could be a part of anything. */
const LEAST_PART = 8;

/** The field that a printed text shows: the whole of it, or a sentence of it. `null` for words of the layout itself. */
export function fieldOfText(fields: readonly DocumentField[], text: string): DocumentField | null {
  const wanted = plain(text);
  if (!wanted) return null;
  const whole = fields.find(({ printed }) => printed.some((form) => plain(form) === wanted));
  if (whole || wanted.length < LEAST_PART) return whole ?? null;
  return fields.find(({ value }) => plain(value).includes(wanted)) ?? null;
}

// Typesetting changes quotes, dashes, spaces and case, never letters.
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[“”«»"„]/g, "")
    .replace(/['’‘ʻʼ`]/g, "'")
    .replace(/[–—−]/g, "-")
    .replace(/×/g, "x")
    .replace(/\s+/g, " ")
    .trim();
}
