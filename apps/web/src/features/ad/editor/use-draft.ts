import type { AdDocument, EditableAd } from "@static-engine/contracts";
import { useReducer } from "react";

type Draft = {
  past: readonly AdDocument[];
  present: AdDocument;
  future: readonly AdDocument[];
  /** What the last change was of: more of the same is one step. */
  step: string | null;
  /** The version that is edited, and the document as it was saved there. */
  base: number;
  saved: AdDocument;
};

type Action =
  | { type: "change"; document: AdDocument; step: string | null }
  | { type: "undo" }
  | { type: "redo" }
  | { type: "saved"; version: number; document: AdDocument }
  | { type: "load"; version: number; document: AdDocument };

const STEPS_MAX = 200;

/** Exported for its test: every change can be taken back, and one drag or one word is one step. */
export function reduceDraft(draft: Draft, action: Action): Draft {
  switch (action.type) {
    case "change": {
      if (action.document === draft.present) {
        return draft;
      }
      const isSameStep = action.step !== null && action.step === draft.step;
      const past = isSameStep ? draft.past : [...draft.past, draft.present].slice(-STEPS_MAX);
      return { ...draft, past, present: action.document, future: [], step: action.step };
    }
    case "undo": {
      const before = draft.past.at(-1);
      if (!before) {
        return draft;
      }
      return {
        ...draft,
        past: draft.past.slice(0, -1),
        present: before,
        future: [draft.present, ...draft.future],
        step: null,
      };
    }
    case "redo": {
      const [next, ...rest] = draft.future;
      return next
        ? { ...draft, past: [...draft.past, draft.present], present: next, future: rest, step: null }
        : draft;
    }
    case "saved":
      return { ...draft, base: action.version, saved: action.document, step: null };
    case "load":
      return startDraft(action);
  }
}

export function startDraft({ version, document }: { version: number; document: AdDocument }): Draft {
  return { past: [], present: document, future: [], step: null, base: version, saved: document };
}

export type DraftControls = ReturnType<typeof useDraft>;

/** The document under edit with its local history. */
export function useDraft(editable: EditableAd) {
  const [draft, dispatch] = useReducer(
    reduceDraft,
    { version: editable.head, document: editable.document },
    startDraft,
  );
  return {
    document: draft.present,
    base: draft.base,
    isDirty: draft.present !== draft.saved,
    canUndo: draft.past.length > 0,
    canRedo: draft.future.length > 0,
    change: (document: AdDocument, step: string | null = null) =>
      dispatch({ type: "change", document, step }),
    undo: () => dispatch({ type: "undo" }),
    redo: () => dispatch({ type: "redo" }),
    markSaved: (version: number, document: AdDocument) => dispatch({ type: "saved", version, document }),
    load: (version: number, document: AdDocument) => dispatch({ type: "load", version, document }),
  };
}
