/** The numbers of a text with their values: 1,000 · 1 000 · 4,8 · 49 500 · 30%; digits inside a word are a name. */
export function numbersIn(text: string): { text: string; value: number }[] {
  return [...text.matchAll(/(?<![\p{L}\d])\d[\d.,  ' ]*\d(?![\p{L}\d])|(?<![\p{L}\d.,])\d(?![\p{L}\d])/gu)]
    .flatMap(([found]) => split(found))
    .map((found) => ({ text: found, value: amountOf(found) }))
    .filter(({ value }) => Number.isFinite(value));
}

// A space parts thousands only before three digits; otherwise it parts two numbers.
function split(found: string): string[] {
  return found.split(/[  ](?!\d{3}(?!\d))/).filter((part) => /\d/.test(part));
}

function amountOf(found: string): number {
  const compact = found.replace(/[  ' ]/g, "");
  // One separator before one or two last digits parts decimals, anything else thousands.
  const decimal = /^(.*?)[.,](\d{1,2})$/.exec(compact);
  if (decimal) return Number(`${(decimal[1] ?? "").replace(/[.,]/g, "")}.${decimal[2] ?? ""}`);
  return Number(compact.replace(/[.,]/g, ""));
}
