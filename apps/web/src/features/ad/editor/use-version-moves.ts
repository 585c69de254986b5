import type { AdId, EditableAd, VersionState } from "@static-engine/contracts";
import { trpc } from "../../../lib/trpc.ts";
import type { DraftControls } from "./use-draft.ts";

type Handlers = {
  onError: (error: unknown) => void;
  /** Another version may show another logo or photo. */
  onPictures: (pictures: EditableAd["pictures"]) => void;
};

/** Undo and redo: first the steps since the editor was opened, then from version to version. */
export function useVersionMoves(id: AdId, draft: DraftControls, { onError, onPictures }: Handlers) {
  const utils = trpc.useUtils();
  const versions = trpc.library.versions.useQuery({ id });
  const undo = trpc.library.undo.useMutation();
  const redo = trpc.library.redo.useMutation();
  const restore = trpc.library.restoreVersion.useMutation();
  const isMoving = undo.isPending || redo.isPending || restore.isPending;
  const items = versions.data?.items ?? [];
  const head = versions.data?.head ?? draft.base;
  const isQuiet = !isMoving && !items.some(({ status }) => status === "rendering");
  const isAtHead = head === draft.base;

  async function follow(state: VersionState) {
    const { document, pictures } = await utils.library.editable.fetch(
      { id, version: state.current },
      { staleTime: 0 },
    );
    onPictures(pictures);
    draft.load(state.current, document);
    utils.library.versions.invalidate({ id });
    utils.library.get.invalidate({ id });
  }
  const settle = { onSuccess: follow, onError };
  const canMove = isQuiet && isAtHead && !draft.isDirty;

  function undoVersion() {
    if (canMove && versions.data?.canUndo) {
      undo.mutate({ id, version: draft.base }, settle);
    }
  }
  function redoVersion() {
    if (canMove && versions.data?.canRedo) {
      redo.mutate({ id, version: draft.base }, settle);
    }
  }
  return {
    isMoving,
    undoVersion,
    undo: draft.canUndo ? draft.undo : canMove && versions.data?.canUndo ? undoVersion : null,
    redo: draft.canRedo ? draft.redo : canMove && versions.data?.canRedo ? redoVersion : null,
    /** A version that another tab has saved since this one was opened. */
    newer: isQuiet && head > draft.base ? head : null,
    canRestore: (version: number) =>
      isQuiet && items.some((item) => item.version === version && item.status === "ready"),
    restore(version: number, onDone: () => void) {
      const from = versions.data?.current ?? draft.base;
      const done = async (state: VersionState) => {
        await follow(state);
        onDone();
      };
      if (version === from) {
        done({ current: version, head: version, canUndo: true, canRedo: false });
      } else {
        restore.mutate({ id, from, version }, { onSuccess: done, onError });
      }
    },
  };
}
