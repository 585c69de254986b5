import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { createStore } from "../lib/store.ts";
import { CONCEPT_NAMES } from "./concept-name.ts";
import { enFirst } from "./en-first.ts";
import type { ScreenLanguage } from "./language.ts";
import { languageSetting } from "./language.ts";

const LOADERS = {
  ru: async () => {
    const [{ ru }, { CONCEPT_NAMES_RU }] = await Promise.all([
      import("./ru.ts"),
      import("@static-engine/creative/names/ru"),
    ]);
    return { words: ru, concepts: CONCEPT_NAMES_RU };
  },
  uz: async () => {
    const [{ uz }, { CONCEPT_NAMES_UZ }] = await Promise.all([
      import("./uz.ts"),
      import("@static-engine/creative/names/uz"),
    ]);
    return { words: uz, concepts: CONCEPT_NAMES_UZ };
  },
};

/** What else a language needs before it is shown: pages that bring words of their own set it. */
export const beforeLanguage = createStore<(language: ScreenLanguage) => Promise<void>>(async () => {});

async function showLanguage(language: ScreenLanguage): Promise<void> {
  if (language !== "en" && !i18next.hasResourceBundle(language, "app")) {
    const { words, concepts } = await LOADERS[language]();
    i18next.addResourceBundle(language, CONCEPT_NAMES, concepts);
    i18next.addResourceBundle(language, "app", words);
  }
  await beforeLanguage.get()(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

let memberWords: Promise<void> | null = null;

/** English for the pages behind the sign-in; the other languages come whole. */
export function loadMemberWords(): Promise<void> {
  memberWords ??= import("./en-member.ts").then(({ enMember }) => {
    i18next.addResourceBundle("en", "app", enMember, true);
  });
  return memberWords;
}

/** English comes with the page; another language is fetched before the first paint of its words. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { app: enFirst } },
    lng: "en",
    fallbackLng: "en",
    ns: ["app"],
    defaultNS: "app",
    // Ratios are keys too, and have a colon in them.
    nsSeparator: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await showLanguage(languageSetting.get());
  languageSetting.subscribe(() => showLanguage(languageSetting.get()));
}
