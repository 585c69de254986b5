/** Tells whether a text uses a word or claim that the brand does not allow. */
export function createFilter(words: readonly string[], claims: readonly string[]): (text: string) => boolean {
  const banned = [...words, ...claims].map((word) => plain(word)).filter(Boolean);
  return (text) => {
    const padded = ` ${plain(text)} `;
    return !banned.some(
      (word) => padded.includes(` ${word} `) || (word.length > 5 && padded.includes(` ${word}`)),
    );
  };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
