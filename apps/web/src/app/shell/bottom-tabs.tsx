import { Link } from "@tanstack/react-router";
import { House, Images, LayoutGrid, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { MoreMenu } from "./more-menu.tsx";

const tabClass =
  "flex min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-tiny text-ink2 data-[status=active]:font-label data-[status=active]:text-ink [&_.lucide]:size-5";

/** Phones: the five places within reach of a thumb. */
export function BottomTabs() {
  const { t } = useTranslation();
  return (
    <nav
      aria-label={t("nav.main")}
      className="fixed inset-x-0 bottom-0 z-30 flex h-[calc(60px+env(safe-area-inset-bottom))] border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <Link to="/home" className={tabClass}>
        <House />
        {t("nav.home")}
      </Link>
      <Link to="/library" className={tabClass}>
        <Images />
        {t("nav.library")}
      </Link>
      <Link to="/create" className={tabClass}>
        <span className="grid h-8 w-10 place-items-center rounded-control bg-ink text-on-ink">
          <Plus />
        </span>
        {t("nav.create")}
      </Link>
      <Link to="/concepts" className={tabClass}>
        <LayoutGrid />
        {t("nav.concepts")}
      </Link>
      <MoreMenu className={tabClass} />
    </nav>
  );
}
