import { Menu, MenuItem, MenuLabel, MenuSeparator } from "@static-engine/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ArrowLeft, KeyRound, LogOut, ShieldCheck } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, languageSetting, SCREEN_LANGUAGES } from "../../i18n/language.ts";
import { useStore } from "../../lib/store.ts";
import { THEMES, themeSetting } from "../../lib/theme.ts";
import { trpc } from "../../lib/trpc.ts";

const ChangePasswordDialog = lazy(() =>
  import("../../features/admin/auth/change-password-dialog.tsx").then((module) => ({
    default: module.ChangePasswordDialog,
  })),
);

const THEME_LABELS = {
  system: "member.themeSystem",
  light: "member.themeLight",
  dark: "member.themeDark",
} as const;

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}

export function AdminMenu() {
  const [isChanging, setChanging] = useState(false);
  const { data: me } = trpc.admin.auth.me.useQuery();
  return (
    <>
      <AccountMenu onChangePassword={() => setChanging(true)} />
      {isChanging && me ? (
        <Suspense fallback={null}>
          <ChangePasswordDialog me={me} onClose={() => setChanging(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

function AccountMenu({ onChangePassword }: { onChangePassword: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const language = useStore(languageSetting);
  const theme = useStore(themeSetting);
  const { data: me } = trpc.admin.auth.me.useQuery();
  const logout = trpc.admin.auth.logout.useMutation({
    async onSettled() {
      await navigate({ to: "/admin/signin", search: {} });
      queryClient.clear();
    },
  });
  return (
    <Menu
      align="end"
      className="w-60"
      trigger={
        <button
          type="button"
          className="grid size-8 place-items-center rounded-full bg-press text-tiny font-label text-ink"
        >
          <span className="sr-only">{t("admin.shell.account")}</span>
          <span aria-hidden="true">{initials(me?.name ?? "")}</span>
        </button>
      }
    >
      <MenuLabel>
        {me?.name}
        {me ? ` · ${t(`admin.roles.${me.role}`)}` : ""}
      </MenuLabel>
      <MenuItem icon={<ShieldCheck />} onSelect={() => navigate({ to: "/admin/second-factor" })}>
        {t("admin.team.factor")}
      </MenuItem>
      <MenuItem icon={<KeyRound />} onSelect={onChangePassword}>
        {t("account.changePassword")}
      </MenuItem>
      <MenuItem icon={<ArrowLeft />} onSelect={() => navigate({ to: "/home" })}>
        {t("admin.shell.memberApp")}
      </MenuItem>
      <MenuSeparator />
      <MenuLabel>{t("member.theme")}</MenuLabel>
      {THEMES.map((value) => (
        <MenuItem key={value} chosen={value === theme} onSelect={() => themeSetting.set(value)}>
          {t(THEME_LABELS[value])}
        </MenuItem>
      ))}
      <MenuLabel>{t("common.language")}</MenuLabel>
      {SCREEN_LANGUAGES.map((value) => (
        <MenuItem key={value} chosen={value === language} onSelect={() => languageSetting.set(value)}>
          {LANGUAGE_NAMES[value]}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem icon={<LogOut />} onSelect={() => logout.mutate()}>
        {t("nav.signOut")}
      </MenuItem>
    </Menu>
  );
}
