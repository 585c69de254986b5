import { Drawer, Input, Mark } from "@static-engine/ui";
import { Link, useNavigate } from "@tanstack/react-router";
import { Menu as MenuIcon, Search } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../lib/trpc.ts";
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
        <FindMember />
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

/** A member by e-mail, name or id, from anywhere in the group. */
function FindMember() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: me } = trpc.admin.auth.me.useQuery();
  const [q, setQ] = useState("");
  if (!me?.permissions.includes("member.read")) {
    return null;
  }
  return (
    <search className="max-sm:hidden">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          navigate({ to: "/admin/members", search: q.trim() ? { q: q.trim() } : {} });
          setQ("");
        }}
      >
        <Input
          type="search"
          aria-label={t("admin.shell.findMember")}
          placeholder={t("admin.shell.findMember")}
          start={<Search />}
          className="w-40 lg:w-72"
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
      </form>
    </search>
  );
}
