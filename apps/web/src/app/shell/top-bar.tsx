import { buttonClass, Keys, Mark, Tooltip } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { Plus, Search } from "lucide-react";
import { useTranslation } from "react-i18next";
import { NoticeBell } from "../../features/notices/notice-bell.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { BrandSwitcher } from "./brand-switcher.tsx";
import { CreditsLink } from "./credits-link.tsx";
import { openPalette } from "./palette-state.ts";
import { RunPill } from "./run-pill.tsx";

const LINKS = [
  { to: "/home", label: "nav.home" },
  { to: "/library", label: "nav.library" },
  { to: "/concepts", label: "nav.concepts" },
  { to: "/brands", label: "nav.brands" },
] as const;

export function TopBar() {
  const { t } = useTranslation();
  return (
    <header className="sticky top-0 z-30 flex h-(--bar) items-center gap-2.5 border-b border-line bg-surface px-4 md:pr-6">
      <Link to="/home" aria-label="Static Engine" className="rounded-s p-0.5">
        <Mark />
      </Link>
      <BrandSwitcher />
      <span aria-hidden="true" className="mx-1 h-5 w-px bg-line max-md:hidden" />
      <nav aria-label={t("nav.main")} className="flex h-full items-stretch gap-1 max-md:hidden">
        {LINKS.map((link) => (
          <Link
            key={link.to}
            to={link.to}
            className="relative flex items-center px-2.5 font-label text-ink2 hover:text-ink focus-visible:-outline-offset-4 data-[status=active]:text-ink data-[status=active]:after:absolute data-[status=active]:after:inset-x-2.5 data-[status=active]:after:-bottom-px data-[status=active]:after:h-0.5 data-[status=active]:after:bg-ink"
          >
            {t(link.label)}
          </Link>
        ))}
      </nav>
      <div className="ml-auto flex min-w-0 items-center gap-2.5">
        <button
          type="button"
          onClick={openPalette}
          aria-keyshortcuts="Control+K Meta+K"
          className="flex h-8 items-center gap-2 rounded-control text-ink3 hover:bg-hover max-xl:justify-center max-xl:px-2 max-md:size-10 xl:w-[248px] xl:bg-sunken xl:px-2.5 xl:shadow-[inset_0_0_0_1px_var(--line)]"
        >
          <Search />
          <span className="flex-1 truncate text-left max-xl:sr-only">{t("nav.search")}</span>
          <Keys keys={["mod", "K"]} className="max-md:hidden" />
        </button>
        <RunPill />
        <CreditsLink />
        <Tooltip label={t("nav.create")} keys={<Keys keys={["C"]} tone="on-fill" />}>
          <Link to="/create" className={buttonClass("ink", "m", "max-md:hidden")}>
            <Plus />
            {t("nav.create")}
            <Keys keys={["C"]} tone="on-fill" className="max-lg:hidden" />
          </Link>
        </Tooltip>
        <NoticeBell />
        <AccountMenu />
      </div>
    </header>
  );
}
