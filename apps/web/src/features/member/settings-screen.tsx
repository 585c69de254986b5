import { Button, Field, FieldError, Input, Segmented, Select, showToast } from "@static-engine/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Check, LogOut } from "lucide-react";
import type { ReactNode } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SwitchField } from "../../components/switch-field.tsx";
import type { ScreenLanguage } from "../../i18n/language.ts";
import { LANGUAGE_NAMES, languageSetting, SCREEN_LANGUAGES } from "../../i18n/language.ts";
import { letterKeys } from "../../lib/keyboard.ts";
import { useStore } from "../../lib/store.ts";
import { THEMES, themeSetting } from "../../lib/theme.ts";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { useTitle } from "../../lib/use-title.ts";
import { DeleteAccount } from "./delete-account.tsx";

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
      <Profile />
      <ScreenSettings />
      <Session />
      <SettingsPart title={t("member.deleteTitle")} text={t("member.deleteText")}>
        <DeleteAccount />
      </SettingsPart>
    </main>
  );
}

function SettingsPart({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-8 gap-y-3 border-t border-line py-6 md:grid-cols-[260px_1fr]">
      <div>
        <h2 className="text-section">{title}</h2>
        <p className="mt-0.5 text-ink2">{text}</p>
      </div>
      <div className="grid max-w-[420px] content-start justify-items-start gap-4 [&>*]:w-full">
        {children}
      </div>
    </section>
  );
}

function Profile() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const { data: member } = trpc.member.me.useQuery();
  const [name, setName] = useState<string | null>(null);
  const update = trpc.member.update.useMutation({
    onSuccess(saved) {
      utils.member.me.setData(undefined, saved);
      setName(null);
      showToast({ text: t("member.saved"), icon: <Check /> });
    },
  });
  const shown = name ?? member?.fullName ?? "";
  const isDirty = name !== null && name.trim() !== (member?.fullName ?? "");
  return (
    <SettingsPart title={t("member.profile")} text={t("member.profileText")}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (isDirty) {
            update.mutate({ fullName: shown.trim() });
          }
        }}
      >
        <Field label={t("member.name")}>
          <Input
            autoComplete="name"
            maxLength={120}
            value={shown}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Field label={t("member.email")}>
          <Input readOnly value={member?.email ?? ""} />
        </Field>
        {update.error ? <FieldError>{errorText(update.error)}</FieldError> : null}
        <Button
          tone="ink"
          type="submit"
          className="justify-self-start"
          off={!isDirty || shown.trim() === ""}
          busy={update.isPending}
          busyLabel={t("common.saving")}
        >
          {t("common.save")}
        </Button>
      </form>
    </SettingsPart>
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

function Session() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: member } = trpc.member.me.useQuery();
  const logout = trpc.member.logout.useMutation({
    async onSettled() {
      await navigate({ to: "/signin", search: {} });
      queryClient.clear();
    },
  });
  return (
    <SettingsPart title={t("member.session")} text={t("member.sessionText", { email: member?.email ?? "" })}>
      <div>
        <Button icon={<LogOut />} busy={logout.isPending} onClick={() => logout.mutate()}>
          {t("nav.signOut")}
        </Button>
      </div>
    </SettingsPart>
  );
}
