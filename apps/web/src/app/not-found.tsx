import { buttonClass, EmptyState } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <EmptyState
        level={1}
        title={t("problem.notFound")}
        actions={
          <>
            <Link to="/home" className={buttonClass("ink")}>
              {t("nav.home")}
            </Link>
            <Link to="/library" className={buttonClass("outline")}>
              {t("nav.library")}
            </Link>
          </>
        }
      >
        {t("problem.notFoundText")}
      </EmptyState>
    </main>
  );
}
