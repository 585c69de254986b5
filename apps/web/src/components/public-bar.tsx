import { buttonClass } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LanguageSelect } from "./language-select.tsx";
import { Wordmark } from "./wordmark.tsx";

/** The bar of the pages that everybody sees. */
export function PublicBar({ isMember }: { isMember?: boolean }) {
  const { t } = useTranslation();
  return (
    <header className="flex h-(--bar) items-center gap-6 page-gutter xl:px-10">
      <Link to="/" className="rounded-s">
        <Wordmark />
      </Link>
      <nav aria-label={t("nav.main")} className="ml-4 flex gap-6 font-label text-ink2 max-md:hidden">
        <Link to="/" hash="how" className="hover:text-ink">
          {t("landing.how")}
        </Link>
        <Link to="/pricing" className="hover:text-ink" activeProps={{ className: "text-ink" }}>
          {t("landing.pricing")}
        </Link>
      </nav>
      <div className="ml-auto flex items-center gap-1.5">
        <span className="max-md:hidden">
          <LanguageSelect />
        </span>
        {isMember ? (
          <Link to="/home" className={buttonClass("ink", "m")}>
            {t("pricing.toApp")}
          </Link>
        ) : (
          <>
            <Link to="/signin" className={buttonClass("ghost", "m", "text-ink")}>
              {t("landing.signIn")}
            </Link>
            <Link to="/signup" className={buttonClass("ink", "m", "max-md:hidden")}>
              {t("landing.action")}
            </Link>
          </>
        )}
      </div>
    </header>
  );
}
