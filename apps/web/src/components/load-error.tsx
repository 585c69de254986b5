import { Banner, Button } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { useErrorText } from "../lib/use-error-text.ts";

/** A part of a page that did not load: the rest of the page stays. */
export function LoadError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return (
    <Banner
      tone="error"
      title={t("problem.section")}
      className="my-4"
      actions={
        <Button size="s" onClick={onRetry}>
          {t("common.retry")}
        </Button>
      }
    >
      {errorText(error)}
    </Banner>
  );
}
