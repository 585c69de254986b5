import type { AdId } from "@static-engine/contracts";
import { toEdit } from "@static-engine/creative";
import { showToast } from "@static-engine/ui";
import { useState } from "react";
import { readAppError } from "../../../lib/errors.ts";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import type { DraftControls } from "./use-draft.ts";

/** Another version was saved meanwhile: which, by whom and when. */
export type Conflict = { version: number; savedAt: string; savedBy: string };

function readConflict(error: unknown): Conflict | null {
  const details = readAppError(error)?.details;
  return details?.reason === "stale_version"
    ? {
        version: Number(details.version),
        savedAt: String(details.savedAt),
        savedBy: String(details.savedBy),
      }
    : null;
}

/** Saving a draft, and what to do when somebody else was first. */
export function useSave(id: AdId, draft: DraftControls) {
  const utils = trpc.useUtils();
  const errorText = useErrorText();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const edit = trpc.library.edit.useMutation();

  function saveOn(version: number) {
    const { document } = draft;
    edit.mutate(
      { id, version, edit: toEdit(document) },
      {
        onSuccess(saved) {
          setConflict(null);
          draft.markSaved(saved.version, document);
          utils.library.versions.invalidate({ id });
        },
        onError(error) {
          const found = readConflict(error);
          if (found) {
            setConflict(found);
          } else {
            showToast({ text: errorText(error) });
          }
        },
      },
    );
  }

  return {
    isSaving: edit.isPending,
    conflict,
    keepEditing: () => setConflict(null),
    save: () => (draft.isDirty && !edit.isPending ? saveOn(draft.base) : undefined),
    saveOnTop: () => (conflict ? saveOn(conflict.version) : undefined),
  };
}

export type Saving = ReturnType<typeof useSave>;
