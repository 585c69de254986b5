import { ChevronDown } from "lucide-react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, languageSetting, SCREEN_LANGUAGES } from "../i18n/language.ts";
import { useStore } from "../lib/store.ts";

/**
 * The language of the screens; the language of an ad is chosen where it is made. The browser's own control: public
 * pages must not wait for a menu library.
 */
export function LanguageSelect() {
  const { t } = useTranslation();
  const language = useStore(languageSetting);
  return (
    <span className="relative inline-flex items-center rounded-control text-ink2 hover:bg-hover">
      <select
        aria-label={t("common.language")}
        value={language}
        onChange={(event) => {
          const chosen = SCREEN_LANGUAGES.find((value) => value === event.target.value);
          if (chosen) {
            languageSetting.set(chosen);
          }
        }}
        className="min-h-8 appearance-none rounded-control bg-transparent py-1 pr-7 pl-2 pointer-coarse:min-h-10"
      >
        {SCREEN_LANGUAGES.map((value) => (
          <option key={value} value={value} className="bg-raised text-ink">
            {LANGUAGE_NAMES[value]}
          </option>
        ))}
      </select>
      <ChevronDown className="pointer-events-none absolute right-2 size-3.5 text-ink3" />
    </span>
  );
}
