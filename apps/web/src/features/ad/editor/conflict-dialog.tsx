import { Button, Dialog, DialogActions } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";
import type { Saving } from "./use-save.ts";

/** Somebody saved first: look at theirs, or put yours on top. Nothing is lost either way. */
export function ConflictDialog({ saving, onLook }: { saving: Saving; onLook: (version: number) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { conflict } = saving;
  return conflict ? (
    <Dialog
      open
      onOpenChange={saving.keepEditing}
      title={t("editor.conflictTitle", { version: conflict.version })}
      description={t("editor.conflictText", {
        name: conflict.savedBy,
        time: format.moment(conflict.savedAt),
        version: conflict.version,
      })}
    >
      <DialogActions>
        <Button autoFocus onClick={() => onLook(conflict.version)}>
          {t("editor.look", { version: conflict.version })}
        </Button>
        <Button tone="ink" busy={saving.isSaving} busyLabel={t("editor.saving")} onClick={saving.saveOnTop}>
          {t("editor.saveOnTop")}
        </Button>
      </DialogActions>
    </Dialog>
  ) : null;
}
