const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбю";

function swap(text: string, from: string, to: string): string {
  return [...text].map((letter) => to[from.indexOf(letter)] ?? letter).join("");
}

/** What was typed, and what it would be on the other keyboard layout: "руыь" finds "home" too. */
export function searchForms(text: string): string[] {
  const plain = text.trim().toLowerCase();
  return [plain, swap(plain, CYRILLIC, LATIN), swap(plain, LATIN, CYRILLIC)];
}
