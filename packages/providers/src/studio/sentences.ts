const MOST_HEADLINE_WORDS = 9;

/** Sentences of a text with their punctuation. */
export function sentencesOf(text: string): string[] {
  const parts =
    text
      .match(/[^.!?…]+(?:[.!?…]+["”»]?|$)/g)
      ?.map((part) => part.trim())
      .filter(Boolean) ?? [];
  // "0.5 mg" and "1.5%" are not two sentences.
  return parts.length > 0 && !/\d\.\d/.test(text) ? parts : [text.trim()];
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** Whether a text can stand as a headline as it is. */
export function isHeadline(text: string): boolean {
  return text.length > 0 && text.length <= 70 && wordCount(text) <= MOST_HEADLINE_WORDS;
}

/** The text itself if short enough, else its first sentence or clause that is; null if none. */
export function headlineFrom(text: string | null | undefined): string | null {
  const trimmed = text?.trim().replace(/\s+/g, " ") ?? "";
  if (isHeadline(trimmed)) return trimmed;
  const sentence = sentencesOf(trimmed).find((part) => isHeadline(part) && wordCount(part) >= 2);
  if (sentence) return sentence;
  const clause = trimmed.split(/\s*[,;:—–]\s+/).find((part) => isHeadline(part) && wordCount(part) >= 2);
  return clause ? clause.charAt(0).toUpperCase() + clause.slice(1) : null;
}

/** Every passage of a review that can stand alone, sharpest (4–8 words) first, word for word. */
export function quotable(text: string): string[] {
  const parts = sentencesOf(text).filter(isHeadline);
  const found =
    parts.length > 0 ? parts : [headlineFrom(text)].filter((part): part is string => part !== null);
  return [...found].sort((a, b) => distanceFromIdeal(a) - distanceFromIdeal(b));
}

function distanceFromIdeal(text: string): number {
  const words = wordCount(text);
  return words < 4 ? 4 - words : words > 8 ? words - 8 : 0;
}
