import { TRASH_DAYS } from "@static-engine/contracts";
import { Button, ConfirmDialog } from "@static-engine/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LibraryActions } from "./use-library-actions.tsx";

/** How long what lies here is kept, and the way to be rid of it sooner. */
export function TrashNotice({ actions, isEmpty }: { actions: LibraryActions; isEmpty: boolean }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-3 border-b border-line pb-4">
      <p className="text-ink2">{t("library.trashKept", { count: TRASH_DAYS })}</p>
      {isEmpty ? null : (
        <Button tone="danger" onClick={() => setAsking(true)}>
          {t("library.emptyTrash")}
        </Button>
      )}
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t("library.emptyTrashTitle")}
        description={t("library.purgeText")}
        keepLabel={t("common.keep")}
        confirmLabel={t("library.emptyTrash")}
        busyLabel={t("common.deleting")}
        tone="danger"
        onConfirm={() => {
          setAsking(false);
          actions.empty();
        }}
      />
    </div>
  );
}
