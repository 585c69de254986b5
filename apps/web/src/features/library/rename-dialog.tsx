import type { LibraryAd } from "@static-engine/contracts";
import { Button, Dialog, DialogActions, Field, Input } from "@static-engine/ui";
import type { FormEvent } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { conceptName } from "../../i18n/concept-name.ts";

type RenameDialogProps = {
  ad: LibraryAd;
  onRename: (name: string | null) => void;
  onClose: () => void;
};

/** A name of the member's own; without one an ad is called by its headline. */
export function RenameDialog({ ad, onRename, onClose }: RenameDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(ad.name ?? "");
  function submit(event: FormEvent) {
    event.preventDefault();
    onRename(name.trim() || null);
    onClose();
  }
  return (
    <Dialog open onOpenChange={onClose} title={t("library.renameTitle")}>
      <form onSubmit={submit} className="grid gap-4">
        <Field label={t("library.adName")} hint={t("library.adNameHint")} optional={t("common.optional")}>
          <Input
            autoFocus
            maxLength={120}
            value={name}
            placeholder={ad.copy?.headline ?? conceptName(ad.concept.name)}
            onChange={(event) => setName(event.target.value)}
            onFocus={(event) => event.target.select()}
          />
        </Field>
        <DialogActions>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button type="submit" tone="ink">
            {t("library.rename")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
