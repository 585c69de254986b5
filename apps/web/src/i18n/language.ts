import { createLocalSetting } from "../lib/local-setting.ts";

export const SCREEN_LANGUAGES = ["en", "ru", "uz"] as const;
export type ScreenLanguage = (typeof SCREEN_LANGUAGES)[number];

/** Each language by its own name: somebody who cannot read the others must find it. */
export const LANGUAGE_NAMES: Record<ScreenLanguage, string> = {
  en: "English",
  ru: "Русский",
  uz: "Oʻzbekcha",
};

function guessLanguage(): ScreenLanguage {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2));
  return SCREEN_LANGUAGES.find((language) => wanted[0] === language) ?? "en";
}

export const languageSetting = createLocalSetting<ScreenLanguage>(
  "language",
  (text) => SCREEN_LANGUAGES.find((language) => language === text) ?? guessLanguage(),
);
