import type { Angle } from "@static-engine/contracts";

/** What names of files are made of. */
export type NameValues = {
  brand: string;
  product: string;
  concept: string;
  angle: Angle | "";
  slot: number;
  ratio: string;
  width: number;
  height: number;
  date: string;
  version: number;
  platform: string;
  placement: string;
};

export const NAME_TOKENS: readonly (keyof NameValues)[] = [
  "brand",
  "product",
  "concept",
  "angle",
  "slot",
  "ratio",
  "width",
  "height",
  "date",
  "version",
  "platform",
  "placement",
];

/** `brand_product_concept_v3_9x16`: uploaders group sizes of one ad by the ratio token. */
export const DEFAULT_TEMPLATE = "{brand}_{product}_{concept}_v{slot}_{ratio}";

const LONGEST = 150;
const TOKEN = /\{([^{}]*)\}/g;

/** Tokens of a template that mean nothing. */
export function unknownTokens(template: string): string[] {
  const known = new Set<string>(NAME_TOKENS);
  return [...template.matchAll(TOKEN)].map((match) => match[1] ?? "").filter((token) => !known.has(token));
}

/** A file's name without its ending. Tokens that have no value leave no gap. */
export function nameFile(template: string, values: NameValues): string {
  const filled = template.replace(TOKEN, (_whole, token: string) => slug(String(tokenValue(values, token))));
  const safe = filled
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/([_-])[_-]*(?=[_-])/g, "")
    .replace(/^[._-]+|[._-]+$/g, "");
  return [...safe].slice(0, LONGEST).join("") || "ad";
}

function tokenValue(values: NameValues, token: string): string | number {
  const key = NAME_TOKENS.find((known) => known === token);
  return key ? values[key] : "";
}

/** Letters and digits of any script stay; everything else becomes one dash. */
function slug(text: string): string {
  const dashed = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
  return [...dashed].slice(0, 40).join("");
}

/** A ratio as names hold it: 9x16, 1.91x1. */
export function ratioToken(size: string): string {
  return size.replace(":", "x");
}

/** The name, or the name with a number where it is taken already. */
export function uniqueName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let candidate = name;
  for (let count = 2; taken.has(candidate); count++) candidate = `${stem}_${count}${ending}`;
  taken.add(candidate);
  return candidate;
}
