import type { RunTimeline } from "@static-engine/contracts";
import { Button, ConfirmDialog, showToast } from "@static-engine/ui";
import { Check } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { useMay } from "../parts/use-may.ts";

export function RunActions({ run }: { run: RunTimeline }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const mayWrite = useMay("queue.write");
  const [asks, setAsks] = useState(false);
  function told(saved: RunTimeline, text: string) {
    setAsks(false);
    utils.admin.queue.run.setData({ id: saved.id }, saved);
    showToast({ text, icon: <Check /> });
  }
  const onError = (error: unknown) => {
    setAsks(false);
    showToast({ text: errorText(error) });
  };
  const cancel = trpc.admin.queue.cancel.useMutation({
    onSuccess: (saved) => told(saved, t("admin.queue.canceled")),
    onError,
  });
  const retry = trpc.admin.queue.retry.useMutation({
    onSuccess: (saved) => told(saved, t("admin.queue.retried")),
    onError,
  });
  if (!mayWrite) {
    return null;
  }
  const isOpen = run.status === "pending" || run.status === "processing";
  const canRetry = !isOpen && run.kind !== "fix" && run.slots.some(({ status }) => status !== "completed");
  return (
    <>
      {canRetry ? (
        <Button busy={retry.isPending} onClick={() => retry.mutate({ id: run.id })}>
          {t("admin.queue.retry")}
        </Button>
      ) : null}
      {isOpen ? (
        <Button tone="danger" onClick={() => setAsks(true)}>
          {t("admin.queue.cancel")}
        </Button>
      ) : null}
      <ConfirmDialog
        open={asks}
        onOpenChange={setAsks}
        title={t("admin.queue.cancelTitle")}
        description={t("admin.queue.cancelText")}
        keepLabel={t("admin.team.keep")}
        confirmLabel={t("admin.queue.cancel")}
        busy={cancel.isPending}
        tone="danger"
        onConfirm={() => cancel.mutate({ id: run.id })}
      />
    </>
  );
}
