import type { LibraryAd } from "@static-engine/contracts";
import { BULK_DOWNLOAD_MAX_ADS } from "@static-engine/contracts";
import { showToast } from "@static-engine/ui";
import { FolderInput, RotateCcw, Tag, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import type { Library } from "./use-library.ts";

export type LibraryActions = ReturnType<typeof useLibraryActions>;

/** As many as the server takes at once. */
function inGroups(ids: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (let at = 0; at < ids.length; at += BULK_DOWNLOAD_MAX_ADS) {
    groups.push(ids.slice(at, at + BULK_DOWNLOAD_MAX_ADS));
  }
  return groups;
}

/** Every act shows at once, is taken back by itself if the server refuses, and offers its way back. */
export function useLibraryActions(library: Library) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const favoriteAds = trpc.library.favorite.useMutation();
  const moveAds = trpc.library.move.useMutation();
  const tagAds = trpc.library.tag.useMutation();
  const renameAd = trpc.library.rename.useMutation();
  const deleteAds = trpc.library.delete.useMutation();
  const restoreAds = trpc.library.restore.useMutation();
  const purgeAds = trpc.library.purge.useMutation();
  const emptyTrash = trpc.library.emptyTrash.useMutation();

  /** Group by group; what was refused is read again. */
  async function send(work: () => Promise<void>, onDone?: () => void): Promise<void> {
    try {
      await work();
      onDone?.();
    } catch (error) {
      showToast({ text: errorText(error) });
      library.query.refetch();
    } finally {
      library.refresh();
    }
  }
  async function eachGroup(ids: readonly string[], mutate: (ids: string[]) => Promise<unknown>) {
    for (const group of inGroups(ids)) {
      await mutate(group);
    }
  }

  function favorite(ids: readonly string[], isFavorite: boolean) {
    const chosen = new Set(ids);
    library.change((ad) => (chosen.has(ad.id) ? { ...ad, isFavorite } : ad));
    send(() => eachGroup(ids, (group) => favoriteAds.mutateAsync({ ids: group, favorite: isFavorite })));
  }

  function move(ids: readonly string[], folder: { id: string; name: string } | null) {
    const before = new Map(library.ads.map((ad) => [ad.id, ad.folderId] as const));
    const folderId = folder?.id ?? null;
    send(
      () => eachGroup(ids, (group) => moveAds.mutateAsync({ ids: group, folderId })),
      () =>
        showToast({
          text: t("library.moved", { count: ids.length, folder: folder?.name ?? t("library.noFolder") }),
          icon: <FolderInput />,
          undo: { label: t("common.undo"), run: () => moveBack(ids, before) },
        }),
    );
  }

  /** Ads of one selection may have come from several folders; each group goes back to its own. */
  function moveBack(ids: readonly string[], before: ReadonlyMap<string, string | null>) {
    const groups = new Map<string | null, string[]>();
    for (const id of ids) {
      const folderId = before.get(id) ?? null;
      groups.set(folderId, [...(groups.get(folderId) ?? []), id]);
    }
    send(async () => {
      for (const [folderId, group] of groups) {
        await eachGroup(group, (some) => moveAds.mutateAsync({ ids: some, folderId }));
      }
    });
  }

  function tag(ads: readonly LibraryAd[], change: { add: string[]; remove: string[] }) {
    const ids = ads.map((ad) => ad.id);
    const chosen = new Set<string>(ids);
    const retag = (ad: LibraryAd) => ({
      ...ad,
      tags: [...new Set([...ad.tags, ...change.add])].filter((tag) => !change.remove.includes(tag)).sort(),
    });
    library.change((ad) => (chosen.has(ad.id) ? retag(ad) : ad));
    send(
      () => eachGroup(ids, (group) => tagAds.mutateAsync({ ids: group, ...change })),
      () =>
        showToast({
          text: t("library.taggedToast", { count: ids.length }),
          icon: <Tag />,
          undo: { label: t("common.undo"), run: () => tagBack(ads, change) },
        }),
    );
  }

  /** Only those that had a tag before get it back, only those that had it not lose it. */
  function tagBack(ads: readonly LibraryAd[], { add, remove }: { add: string[]; remove: string[] }) {
    send(async () => {
      for (const tag of add) {
        const ids = ads.filter((ad) => !ad.tags.includes(tag)).map((ad) => ad.id);
        await eachGroup(ids, (group) => tagAds.mutateAsync({ ids: group, remove: [tag] }));
      }
      for (const tag of remove) {
        const ids = ads.filter((ad) => ad.tags.includes(tag)).map((ad) => ad.id);
        await eachGroup(ids, (group) => tagAds.mutateAsync({ ids: group, add: [tag] }));
      }
    });
  }

  function rename(ad: LibraryAd, name: string | null) {
    library.change((other) => (other.id === ad.id ? { ...other, name } : other));
    send(async () => {
      await renameAd.mutateAsync({ id: ad.id, name });
    });
  }

  function take(ids: readonly string[]) {
    const chosen = new Set(ids);
    library.change((ad) => (chosen.has(ad.id) ? null : ad));
  }

  function remove(ids: readonly string[]) {
    take(ids);
    send(
      () => eachGroup(ids, (group) => deleteAds.mutateAsync({ ids: group })),
      () =>
        showToast({
          text: t("library.deleted", { count: ids.length }),
          icon: <Trash2 />,
          undo: { label: t("common.undo"), run: () => restore(ids) },
        }),
    );
  }

  function restore(ids: readonly string[]) {
    take(ids);
    send(
      () => eachGroup(ids, (group) => restoreAds.mutateAsync({ ids: group })),
      () => showToast({ text: t("library.restored", { count: ids.length }), icon: <RotateCcw /> }),
    );
  }

  function purge(ids: readonly string[]) {
    take(ids);
    send(
      () => eachGroup(ids, (group) => purgeAds.mutateAsync({ ids: group })),
      () => showToast({ text: t("library.purged", { count: ids.length }), icon: <Trash2 /> }),
    );
  }

  function empty() {
    library.change(() => null);
    send(
      async () => {
        await emptyTrash.mutateAsync();
      },
      () => showToast({ text: t("library.trashEmptied"), icon: <Trash2 /> }),
    );
  }
  return { favorite, move, tag, rename, remove, restore, purge, empty };
}
