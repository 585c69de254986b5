import { CONCEPT_NAMES_RU } from "./ru.ts";
import { CONCEPT_NAMES_UZ } from "./uz.ts";

/** Uzbek is typed with any of these. */
const APOSTROPHES = /[ʻʼ‘’`]/g;

/** English names of the concepts that are called by these words in one of the other languages. */
export function findConceptsNamed(words: string): string[] {
  const plain = (text: string) => text.toLowerCase().replace(APOSTROPHES, "'");
  const wanted = plain(words.trim());
  const names = [CONCEPT_NAMES_RU, CONCEPT_NAMES_UZ].flatMap(Object.entries);
  return [...new Set(names.filter(([, name]) => plain(name).includes(wanted)).map(([own]) => own))];
}
