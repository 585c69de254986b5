import { Button, Keys } from "@static-engine/ui";
import { CircleDot } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "../../lib/keyboard.ts";

type SaveBarProps = {
  isDirty: boolean;
  isNew: boolean;
  isSaving: boolean;
  label: string;
  onSave: () => void;
  onDiscard: () => void;
};

/** Saving is a decision: it says what is unsaved, and ⌘S does it from anywhere in the form. */
export function SaveBar({ isDirty, isNew, isSaving, label, onSave, onDiscard }: SaveBarProps) {
  const { t } = useTranslation();
  useShortcuts({ "mod+s": onSave });
  return (
    <div className="flex flex-wrap items-center gap-2 max-md:fixed max-md:inset-x-0 max-md:bottom-[calc(60px+env(safe-area-inset-bottom))] max-md:z-20 max-md:border-t max-md:border-line max-md:bg-surface max-md:px-4 max-md:py-2.5">
      {isDirty ? (
        <>
          <span className="flex items-center gap-1.5 text-note text-ink2 max-md:flex-1">
            <CircleDot className="size-3.5" />
            {t("brand.unsaved")}
          </span>
          {isNew ? null : (
            <Button tone="ghost" onClick={onDiscard}>
              {t("brand.discard")}
            </Button>
          )}
        </>
      ) : null}
      <Button
        tone="ink"
        off={!isDirty && !isNew}
        busy={isSaving}
        busyLabel={t("common.saving")}
        onClick={onSave}
        className="max-md:ml-auto"
      >
        {label}
        <Keys keys={["mod", "S"]} tone="on-fill" />
      </Button>
    </div>
  );
}
