import { Menu, MenuItem, MenuLabel, MenuSeparator } from "@static-engine/ui";
import { useNavigate } from "@tanstack/react-router";
import { Coins, Keyboard, LayoutTemplate, LogOut, Settings } from "lucide-react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../lib/trpc.ts";
import { openKeyboardMap } from "./palette-state.ts";
import { useSignOut } from "./use-sign-out.ts";

function initials(name: string): string {
  const words = name.split(/[\s@.]+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}

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
        <button
          type="button"
          className="grid size-7 shrink-0 place-items-center overflow-hidden rounded-full bg-line text-tiny font-label text-ink max-md:hidden"
        >
          <span className="sr-only">{t("nav.account")}</span>
          {member?.avatarUrl ? (
            <img src={member.avatarUrl} alt="" className="size-full object-cover" />
          ) : (
            initials(name)
          )}
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
