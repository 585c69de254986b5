import type { GenerationResults } from "@static-engine/contracts";
import { Button, ConfirmDialog, showToast } from "@static-engine/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import type { RunCredits } from "./run-credits.ts";

/** Says in numbers what stays, what stops and what comes back. */
export function CancelRun({ run, credits }: { run: GenerationResults; credits: RunCredits }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const [asking, setAsking] = useState(false);
  const cancel = trpc.generation.cancel.useMutation({
    onSettled() {
      setAsking(false);
      utils.generation.results.invalidate({ id: run.id });
      utils.generation.list.invalidate();
      utils.member.me.invalidate();
    },
    onError: (error) => showToast({ text: errorText(error) }),
  });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t("run.cancel")}</Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("run.cancelTitle")}
        description={[
          t("run.cancelPassed", { count: credits.passed }),
          t("run.cancelStops", { count: credits.open }),
          t("run.cancelMoney", { settled: credits.settled, back: credits.back }),
        ].join(" ")}
        keepLabel={t("run.keep")}
        confirmLabel={t("run.cancel")}
        busy={cancel.isPending}
        busyLabel={t("run.canceling")}
        onConfirm={() => cancel.mutate({ id: run.id })}
      />
    </>
  );
}
