import { showToast } from "@static-engine/ui";
import { FolderInput, RotateCcw, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import type { Library } from "./use-library.ts";

export type LibraryActions = ReturnType<typeof useLibraryActions>;

/** Every act shows at once, is taken back by itself if the server refuses, and offers its way back. */
export function useLibraryActions(library: Library) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const settle = {
    onSettled: library.refresh,
    onError: (error: unknown) => showToast({ text: errorText(error) }),
  };
  const favoriteAds = trpc.library.favorite.useMutation(settle);
  const moveAds = trpc.library.move.useMutation(settle);
  const deleteAds = trpc.library.delete.useMutation(settle);
  const restoreAds = trpc.library.restore.useMutation(settle);

  function favorite(ids: string[], isFavorite: boolean) {
    const chosen = new Set(ids);
    library.change((ad) => (chosen.has(ad.id) ? { ...ad, isFavorite } : ad));
    favoriteAds.mutate({ ids, favorite: isFavorite });
  }

  function move(ids: string[], folder: { id: string; name: string } | null) {
    const before = new Map(library.ads.map((ad) => [ad.id, ad.folderId] as const));
    moveAds.mutate(
      { ids, folderId: folder?.id ?? null },
      {
        onSuccess() {
          showToast({
            text: t("library.moved", { count: ids.length, folder: folder?.name ?? t("library.noFolder") }),
            icon: <FolderInput />,
            undo: { label: t("common.undo"), run: () => moveBack(ids, before) },
          });
        },
      },
    );
  }

  /** Ads of one selection may have come from several folders; each group goes back to its own. */
  function moveBack(ids: string[], before: ReadonlyMap<string, string | null>) {
    const groups = new Map<string | null, string[]>();
    for (const id of ids) {
      const folderId = before.get(id) ?? null;
      groups.set(folderId, [...(groups.get(folderId) ?? []), id]);
    }
    for (const [folderId, group] of groups) {
      moveAds.mutate({ ids: group, folderId });
    }
  }

  function remove(ids: string[]) {
    const chosen = new Set(ids);
    library.change((ad) => (chosen.has(ad.id) ? null : ad));
    deleteAds.mutate(
      { ids },
      {
        onSuccess() {
          showToast({
            text: t("library.deleted", { count: ids.length }),
            icon: <Trash2 />,
            undo: { label: t("common.undo"), run: () => restore(ids) },
          });
        },
      },
    );
  }

  function restore(ids: string[]) {
    restoreAds.mutate(
      { ids },
      {
        onSuccess: () =>
          showToast({ text: t("library.restored", { count: ids.length }), icon: <RotateCcw /> }),
      },
    );
  }
  return { favorite, move, remove };
}
