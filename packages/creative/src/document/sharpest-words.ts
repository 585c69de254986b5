/** The sentence or clause of a text that makes the best headline: 3–9 words, earliest wins. */
export function sharpestWords(text: string): string {
  const sentences = text
    .match(/[^.!?…]+[.!?…]*/g)
    ?.map((part) => part.trim())
    .filter(Boolean) ?? [text];
  const short = sentences.find((sentence) => within(sentence, 3, 9));
  if (short) return short;
  const clauses = text.split(/[,;:—–]/).map((part) => part.trim());
  const clause = clauses.find((part) => within(part, 3, 8));
  if (clause) return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`;
  return (sentences[0] ?? text).split(/\s+/).slice(0, 9).join(" ");
}

function within(text: string, least: number, most: number): boolean {
  const words = text.split(/\s+/).length;
  return words >= least && words <= most;
}
