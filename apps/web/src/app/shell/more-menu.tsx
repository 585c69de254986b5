import { Menu, MenuItem, MenuSeparator } from "@static-engine/ui";
import { useNavigate } from "@tanstack/react-router";
import { Coins, LayoutTemplate, LogOut, Menu as MenuIcon, Settings, Store } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useSignOut } from "./use-sign-out.ts";

export function MoreMenu({ className }: { className: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signOut = useSignOut();
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className={className}>
          <MenuIcon />
          {t("nav.more")}
        </button>
      }
    >
      <MenuItem icon={<Store />} onSelect={() => navigate({ to: "/brands" })}>
        {t("nav.brands")}
      </MenuItem>
      <MenuItem icon={<Coins />} onSelect={() => navigate({ to: "/billing" })}>
        {t("nav.usage")}
      </MenuItem>
      <MenuItem icon={<LayoutTemplate />} onSelect={() => navigate({ to: "/orders" })}>
        {t("nav.orders")}
      </MenuItem>
      <MenuItem icon={<Settings />} onSelect={() => navigate({ to: "/settings" })}>
        {t("nav.settings")}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<LogOut />} onSelect={signOut}>
        {t("nav.signOut")}
      </MenuItem>
    </Menu>
  );
}
