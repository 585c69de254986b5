import { Select } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import type { ScreenLanguage } from "../i18n/language.ts";
import { LANGUAGE_NAMES, languageSetting, SCREEN_LANGUAGES } from "../i18n/language.ts";
import { useStore } from "../lib/store.ts";

/** The language of the screens; the language of an ad is chosen where it is made. */
export function LanguageSelect() {
  const { t } = useTranslation();
  const language = useStore(languageSetting);
  return (
    <Select<ScreenLanguage>
      quiet
      value={language}
      onChange={languageSetting.set}
      label={t("common.language")}
      options={SCREEN_LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
    />
  );
}
