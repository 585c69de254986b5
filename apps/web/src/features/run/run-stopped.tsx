import type { GenerationResults } from "@static-engine/contracts";
import { Button, ErrorState, Keys } from "@static-engine/ui";
import { RotateCw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useErrorCodeText } from "../../lib/use-error-text.ts";
import type { RetryFailed } from "./use-retry-failed.ts";

/** Nothing came out of it: what happened, what to do, what it cost. */
export function RunStopped({ run, retry }: { run: GenerationResults; retry: RetryFailed }) {
  const { t } = useTranslation();
  const codeText = useErrorCodeText();
  return (
    <ErrorState
      className="my-6"
      title={t("run.stopped")}
      facts={[
        { label: t("problem.happened"), text: codeText(run.errorCode, run.errorMessage) },
        { label: t("problem.todo"), text: t("run.stoppedTodo") },
        { label: t("problem.cost"), text: t("run.stoppedCost", { count: run.released }) },
      ]}
      actions={
        retry.canRetry || retry.isPending ? (
          <Button
            tone="ink"
            size="l"
            icon={<RotateCw />}
            busy={retry.isPending}
            busyLabel={t("run.retrying")}
            onClick={retry.run}
          >
            {t("run.retry")}
            <Keys keys={["R"]} tone="on-fill" />
          </Button>
        ) : null
      }
    />
  );
}
