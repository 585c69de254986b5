import type { Folder, FolderId } from "@static-engine/contracts";
import { showToast } from "@static-engine/ui";
import type { DragEvent } from "react";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";

const TYPE = "application/x-static-engine-folder";

export type FolderOrder = ReturnType<typeof useFolderOrder>;

/** Folders change places at once; the server's answer is the last word. */
export function useFolderOrder(folders: readonly Folder[]) {
  const utils = trpc.useUtils();
  const errorText = useErrorText();
  const reorder = trpc.library.reorderFolders.useMutation({
    onSuccess: (answer) => utils.library.folders.setData(undefined, answer),
    onError(error) {
      showToast({ text: errorText(error) });
      utils.library.folders.invalidate();
    },
  });

  /** Puts a folder at the place of another one; outside the list nothing moves. */
  function place(id: FolderId, at: number) {
    const moved = folders.find((folder) => folder.id === id);
    if (!moved || at < 0 || at >= folders.length) {
      return;
    }
    const items = folders.filter((folder) => folder.id !== id);
    items.splice(at, 0, moved);
    utils.library.folders.setData(undefined, { items });
    reorder.mutate({ ids: items.map((folder) => folder.id) });
  }

  return {
    step: (id: FolderId, by: number) => place(id, folders.findIndex((folder) => folder.id === id) + by),
    start(event: DragEvent, id: FolderId) {
      event.dataTransfer.setData(TYPE, id);
      event.dataTransfer.effectAllowed = "move";
    },
    carries: (event: DragEvent) => event.dataTransfer.types.includes(TYPE),
    drop(event: DragEvent, at: number) {
      const dragged = folders.find((folder) => folder.id === event.dataTransfer.getData(TYPE));
      if (dragged) {
        place(dragged.id, at);
      }
    },
  };
}
