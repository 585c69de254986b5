import { Drawer, Mark } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { Menu as MenuIcon } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AdminMenu } from "./admin-menu.tsx";
import { AdminNav } from "./admin-nav.tsx";

/** Black in both themes: nobody takes this for the member app. */
export function AdminBar() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <header
      data-theme="dark"
      className="admin-bar sticky top-0 z-30 flex h-(--bar) items-center gap-3 border-b border-line px-4 text-ink md:pr-6"
    >
      <button
        type="button"
        aria-label={t("admin.shell.menu")}
        onClick={() => setOpen(true)}
        className="grid size-10 -ml-2 place-items-center rounded-control hover:bg-hover md:hidden"
      >
        <MenuIcon />
      </button>
      <Link to="/admin" className="flex items-center gap-2.5 rounded-s font-label">
        <Mark />
        <span className="max-sm:sr-only">Static Engine</span>
      </Link>
      <span className="rounded-s bg-press px-1.5 py-0.5 text-tiny font-label">{t("admin.shell.tag")}</span>
      <div className="ml-auto flex items-center gap-3">
        <AdminMenu />
      </div>
      <Drawer
        open={open}
        onOpenChange={setOpen}
        side="left"
        title={t("admin.shell.menu")}
        closeLabel={t("common.close")}
      >
        <AdminNav onFollow={() => setOpen(false)} />
      </Drawer>
    </header>
  );
}
