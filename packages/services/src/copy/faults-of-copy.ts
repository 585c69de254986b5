import type { AdCopy, CopyVariation, Language } from "@static-engine/contracts";
import { findClaims } from "@static-engine/creative";
import type { CopyBrief } from "@static-engine/providers";
import { COPY_LIMITS } from "./copy-answer.ts";

/** Letters below which a text says nothing about its language. */
const FEWEST_LETTERS = 12;
const OWN_SCRIPT_SHARE = 0.5;

const SCRIPTS: Record<Language, RegExp> = {
  en: /\p{Script=Latin}/gu,
  uz: /\p{Script=Latin}/gu,
  ru: /\p{Script=Cyrillic}/gu,
};

/** `faults` must not be printed; `wishes` are asked for once, and let go where they are not met. */
export type SlotFaults = { slot: number; faults: string[]; wishes: string[] };

/**
 * What must not be printed: texts over their length, another language, words that the brand forbids, numbers and
 * superlatives that no field backs; and what should not: a headline that another slot has. Slots without either are left
 * out.
 */
export function faultsOfCopy(
  variations: readonly CopyVariation[],
  brief: CopyBrief,
  taken: readonly string[] = [],
): SlotFaults[] {
  const seen = new Set(taken.map(plain));
  const found = variations.map(({ slot, copy, scenePrompt }) => {
    const isTaken = seen.has(plain(copy.headline));
    seen.add(plain(copy.headline));
    return {
      slot,
      faults: [
        ...lengthFaults(copy, scenePrompt),
        ...languageFaults(copy, brief),
        ...forbiddenFaults(copy, brief),
        ...claimFaults(copy, brief),
      ],
      wishes: isTaken ? [`the headline "${copy.headline}" is used by another variation`] : [],
    };
  });
  const given = new Set(variations.map(({ slot }) => slot));
  const missing = brief.slots
    .filter((slot) => !given.has(slot))
    .map((slot) => ({ slot, faults: ["it is missing"], wishes: [] }));
  return [...found, ...missing].filter(({ faults, wishes }) => faults.length + wishes.length > 0);
}

function textsOf({ headline, subheadline, bodyText, callouts, cta }: AdCopy): string[] {
  return [headline, subheadline, bodyText, ...callouts, cta].filter((text): text is string => Boolean(text));
}

function lengthFaults(copy: AdCopy, scenePrompt: string | null): string[] {
  const over = (name: string, text: string | null, most: number) =>
    text !== null && [...text].length > most
      ? [`the ${name} has ${[...text].length} characters; ${most} are the most`]
      : [];
  return [
    ...(copy.headline.trim() === "" ? ["the headline is empty"] : []),
    ...over("headline", copy.headline, COPY_LIMITS.headline),
    ...over("subheadline", copy.subheadline, COPY_LIMITS.subheadline),
    ...over("body text", copy.bodyText, COPY_LIMITS.bodyText),
    ...copy.callouts.flatMap((callout) => over("callout", callout, COPY_LIMITS.callout)),
    ...over("button", copy.cta, COPY_LIMITS.cta),
    ...over("scene prompt", scenePrompt, COPY_LIMITS.scenePrompt),
    ...(copy.callouts.length > COPY_LIMITS.callouts
      ? [`there are more than ${COPY_LIMITS.callouts} callouts`]
      : []),
  ];
}

function languageFaults(copy: AdCopy, { language, brand, product }: CopyBrief): string[] {
  // Names are no language. The longer first: a product's name often has the brand's in it.
  const named = [brand.name, product.name]
    .sort((a, b) => b.length - a.length)
    .reduce((text, name) => text.replaceAll(name, ""), textsOf(copy).join(" "));
  const letters = named.match(/\p{L}/gu)?.length ?? 0;
  const own = named.match(SCRIPTS[language])?.length ?? 0;
  return letters >= FEWEST_LETTERS && own / letters < OWN_SCRIPT_SHARE
    ? [`it is not written in "${language}"`]
    : [];
}

function forbiddenFaults(copy: AdCopy, { brand }: CopyBrief): string[] {
  const text = plain(textsOf(copy).join(" "));
  return [...brand.forbiddenWords, ...brand.forbiddenClaims]
    .filter((word) => plain(word).trim() !== "" && text.includes(plain(word)))
    .map((word) => `the brand does not say "${word}"`);
}

function claimFaults(copy: AdCopy, { brand, product }: CopyBrief): string[] {
  return findClaims(copy, brand, product)
    .filter(({ field }) => field === null)
    .map(({ text }) => `nothing in the brief says "${text}"`);
}

// Spaces at both ends, so that a forbidden word is not found inside another one.
function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}
