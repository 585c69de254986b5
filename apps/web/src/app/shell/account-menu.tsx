import { Menu, MenuItem, MenuLabel, MenuSeparator } from "@static-engine/ui";
import { useNavigate } from "@tanstack/react-router";
import { Coins, Keyboard, LayoutTemplate, LogOut, Settings } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Avatar } from "../../components/avatar.tsx";
import { trpc } from "../../lib/trpc.ts";
import { openKeyboardMap } from "./palette-state.ts";
import { useSignOut } from "./use-sign-out.ts";

export function AccountMenu() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { data: member } = trpc.member.me.useQuery();
  const name = member?.fullName || member?.email || "";
  return (
    <Menu
      align="end"
      className="w-60"
      trigger={
        <button type="button" className="shrink-0 rounded-full max-md:hidden">
          <span className="sr-only">{t("nav.account")}</span>
          <Avatar member={member} size={28} />
        </button>
      }
    >
      <MenuLabel>{name}</MenuLabel>
      <MenuItem icon={<Coins />} onSelect={() => navigate({ to: "/billing" })}>
        {t("nav.usage")}
      </MenuItem>
      <MenuItem icon={<LayoutTemplate />} onSelect={() => navigate({ to: "/orders" })}>
        {t("nav.orders")}
      </MenuItem>
      <MenuItem icon={<Settings />} onSelect={() => navigate({ to: "/settings" })}>
        {t("nav.settings")}
      </MenuItem>
      <MenuItem icon={<Keyboard />} keys={["?"]} onSelect={openKeyboardMap}>
        {t("nav.keyboard")}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<LogOut />} onSelect={signOut}>
        {t("nav.signOut")}
      </MenuItem>
    </Menu>
  );
}
