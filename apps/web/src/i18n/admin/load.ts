import i18next from "i18next";
import type { ScreenLanguage } from "../language.ts";
import { languageSetting } from "../language.ts";
import { beforeLanguage, loadMemberWords } from "../start.ts";

const LOADERS = {
  en: () => import("./en.ts").then((module) => module.adminEn),
  ru: () => import("./ru.ts").then((module) => module.adminRu),
  uz: () => import("./uz.ts").then((module) => module.adminUz),
};
const loaded = new Set<ScreenLanguage>();

async function addWords(language: ScreenLanguage): Promise<void> {
  if (loaded.has(language)) {
    return;
  }
  i18next.addResourceBundle(language, "app", { admin: await LOADERS[language]() }, true);
  loaded.add(language);
}

let started: Promise<void> | null = null;

/** The words of the admin pages, now and with every change of the language; English too, where another lacks one. */
export function loadAdminWords(): Promise<void> {
  beforeLanguage.set(addWords);
  started ??= Promise.all([loadMemberWords(), addWords("en"), addWords(languageSetting.get())]).then(
    () => undefined,
  );
  return started;
}
