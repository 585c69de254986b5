import { buttonClass, Field, Segmented, Select } from "@static-engine/ui";
import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { SwitchField } from "../../components/switch-field.tsx";
import type { ScreenLanguage } from "../../i18n/language.ts";
import { LANGUAGE_NAMES, languageSetting, SCREEN_LANGUAGES } from "../../i18n/language.ts";
import { letterKeys } from "../../lib/keyboard.ts";
import { useStore } from "../../lib/store.ts";
import { THEMES, themeSetting } from "../../lib/theme.ts";
import { trpc } from "../../lib/trpc.ts";
import { useTitle } from "../../lib/use-title.ts";
import { DeleteAccount } from "./delete-account.tsx";
import { GoogleSettings } from "./google-settings.tsx";
import { NoticeSettings } from "./notice-settings.tsx";
import { PasswordSettings } from "./password-settings.tsx";
import { ProfileSettings } from "./profile-settings.tsx";
import { SessionSettings } from "./session-list.tsx";
import { SettingsPart } from "./settings-part.tsx";

const THEME_LABELS = {
  system: "member.themeSystem",
  light: "member.themeLight",
  dark: "member.themeDark",
} as const;

export function SettingsScreen() {
  const { t } = useTranslation();
  useTitle(t("member.settingsTitle"));
  return (
    <main className="page-gutter mx-auto w-full max-w-[860px] py-6">
      <h1 className="mb-4 text-title max-md:text-title-s">{t("member.settingsTitle")}</h1>
      <ProfileSettings />
      <ScreenSettings />
      <NoticeSettings />
      <PasswordSettings />
      <GoogleSettings />
      <SessionSettings />
      <SettingsPart title={t("account.exportTitle")} text={t("account.exportText")}>
        <div>
          <a href="/downloads/account.zip" download className={buttonClass("outline", "m")}>
            <Download />
            {t("account.export")}
          </a>
        </div>
      </SettingsPart>
      <SettingsPart title={t("member.deleteTitle")} text={t("member.deleteText")}>
        <DeleteAccount />
      </SettingsPart>
    </main>
  );
}

function ScreenSettings() {
  const { t } = useTranslation();
  const language = useStore(languageSetting);
  const theme = useStore(themeSetting);
  const letters = useStore(letterKeys);
  const update = trpc.member.update.useMutation();
  function chooseLanguage(next: ScreenLanguage) {
    languageSetting.set(next);
    update.mutate({ locale: next });
  }
  return (
    <SettingsPart title={t("member.screen")} text={t("member.screenText")}>
      <Field label={t("common.language")}>
        <Select
          value={language}
          onChange={chooseLanguage}
          options={SCREEN_LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        />
      </Field>
      <div className="grid justify-items-start gap-1.5">
        <span className="font-label">{t("member.theme")}</span>
        <Segmented
          label={t("member.theme")}
          value={theme}
          onChange={themeSetting.set}
          segments={THEMES.map((value) => ({ value, label: t(THEME_LABELS[value]) }))}
        />
      </div>
      <SwitchField
        label={t("member.shortcuts")}
        hint={t("member.shortcutsHint")}
        checked={letters === "on"}
        onChange={(on) => letterKeys.set(on ? "on" : "off")}
      />
    </SettingsPart>
  );
}
