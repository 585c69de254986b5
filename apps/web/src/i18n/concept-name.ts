import i18next from "i18next";

/** The namespace in which a language keeps them. */
export const CONCEPT_NAMES = "concepts";

/** A concept's name as the screen's language has it; an admin's own name stays as it was written. */
export function conceptName(name: string): string {
  const known: unknown = i18next.getResource(i18next.language, CONCEPT_NAMES, name, { keySeparator: false });
  return typeof known === "string" ? known : name;
}
