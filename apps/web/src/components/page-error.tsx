import { Button, buttonClass, ErrorState } from "@static-engine/ui";
import { Link, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { readAppError } from "../lib/errors.ts";
import { useErrorText } from "../lib/use-error-text.ts";

type PageErrorProps = { error: unknown; reset?: () => void };

/** A page that could not be shown: what happened, what to do, what it cost, and a way out. */
export function PageError({ error, reset }: PageErrorProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const router = useRouter();
  const app = readAppError(error);
  const isCrash = !app && error instanceof Error && !("shape" in error);
  function retry() {
    reset?.();
    router.invalidate();
  }
  return (
    <main className="page-gutter py-10">
      <ErrorState
        title={t("problem.title")}
        facts={[
          { label: t("problem.happened"), text: isCrash ? t("problem.crash") : errorText(error) },
          { label: t("problem.todo"), text: t("problem.todoText") },
          { label: t("problem.cost"), text: t("problem.costText") },
        ]}
        actions={
          <>
            <Button tone="ink" onClick={retry}>
              {t("common.retry")}
            </Button>
            <Link to="/home" className={buttonClass("outline")}>
              {t("problem.home")}
            </Link>
          </>
        }
      />
      {app ? <p className="data mt-6 text-ink3">{app.code}</p> : null}
    </main>
  );
}
