import { ConfirmDialog } from "@static-engine/ui";
import { RotateCcw, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Bar, BarButton } from "./selection-bar.tsx";
import type { LibraryActions } from "./use-library-actions.tsx";
import type { Selection } from "./use-selection.ts";

type TrashBarProps = { selection: Selection; actions: LibraryActions };

/** What can be done with ads in the trash: back, or away for good. */
export function TrashBar({ selection, actions }: TrashBarProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const { ids } = selection;
  return (
    <Bar selection={selection}>
      <BarButton
        icon={<RotateCcw />}
        label={t("library.restore")}
        onClick={() => {
          actions.restore(ids);
          selection.clear();
        }}
      />
      <BarButton icon={<Trash2 />} label={t("library.deleteForGood")} onClick={() => setAsking(true)} />
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t("library.purgeTitle", { ads: t("common.ads", { count: ids.length }) })}
        description={t("library.purgeText")}
        keepLabel={t("common.keep")}
        confirmLabel={t("library.deleteForGood")}
        busyLabel={t("common.deleting")}
        tone="danger"
        onConfirm={() => {
          setAsking(false);
          actions.purge(ids);
          selection.clear();
        }}
      />
    </Bar>
  );
}
