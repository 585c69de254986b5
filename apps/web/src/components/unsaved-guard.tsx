import { ConfirmDialog } from "@static-engine/ui";
import { useBlocker } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** Asks before unsaved work is left, and names what would be lost. */
export function UnsavedGuard({ isDirty, what }: { isDirty: boolean; what: string }) {
  const { t } = useTranslation();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      open={blocker.status === "blocked"}
      onOpenChange={() => blocker.reset?.()}
      title={t("common.unsavedTitle")}
      description={t("common.unsavedText", { what })}
      keepLabel={t("common.unsavedStay")}
      confirmLabel={t("common.unsavedLeave")}
      onConfirm={() => blocker.proceed?.()}
    />
  );
}
