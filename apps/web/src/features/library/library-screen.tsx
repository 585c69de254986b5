import type { LibraryAd } from "@static-engine/contracts";
import { SHARE_MAX_ADS } from "@static-engine/contracts";
import { Skeleton } from "@static-engine/ui";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../components/load-error.tsx";
import { useShortcuts } from "../../lib/keyboard.ts";
import { useTitle } from "../../lib/use-title.ts";
import { AdWall } from "./ad-wall.tsx";
import { CompareDialog } from "./compare-dialog.tsx";
import { FolderList } from "./folder-list.tsx";
import { LibraryEmpty } from "./library-empty.tsx";
import { LibraryFilters } from "./library-filters.tsx";
import type { LibrarySearch } from "./library-search.ts";
import { LikeNotice } from "./like-notice.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { RenameDialog } from "./rename-dialog.tsx";
import { COMPARED, SelectionBar } from "./selection-bar.tsx";
import { TrashBar } from "./trash-bar.tsx";
import { TrashNotice } from "./trash-notice.tsx";
import { useLibrary } from "./use-library.ts";
import { useLibraryActions } from "./use-library-actions.tsx";
import { useSelection } from "./use-selection.ts";

const ShareDialog = lazy(async () => ({
  default: (await import("../../components/share-dialog.tsx")).ShareDialog,
}));

export function LibraryScreen() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/member/library" });
  const navigate = useNavigate({ from: "/library" });
  const library = useLibrary(search);
  const { query, ads } = library;
  const actions = useLibraryActions(library);
  const selection = useSelection(useMemo(() => ads.map((ad) => ad.id), [ads]));
  const [menu, setMenu] = useState<"move" | "tag" | null>(null);
  const [renamed, setRenamed] = useState<LibraryAd | null>(null);
  const [isComparing, setComparing] = useState(false);
  const [isSharing, setSharing] = useState(false);
  const inTrash = Boolean(search.trash);
  const count = selection.ids.length;
  const canCompare = count >= COMPARED.min && count <= COMPARED.max && !inTrash;
  const whenChosen = (run: () => void) => (count > 0 && !inTrash ? run : undefined);
  useTitle(t("library.title"));
  useShortcuts({
    "mod+a": selection.selectAll,
    escape: count > 0 ? selection.clear : undefined,
    m: whenChosen(() => setMenu("move")),
    t: whenChosen(() => setMenu("tag")),
    f: whenChosen(() => actions.favorite(selection.ids, true)),
    s: whenChosen(() => setSharing(true)),
    v: canCompare ? () => setComparing(true) : undefined,
    backspace: whenChosen(removeChosen),
  });

  function removeChosen() {
    actions.remove(selection.ids);
    // Or they would be chosen still where they lie now.
    selection.clear();
  }
  function change(next: Partial<LibrarySearch>) {
    navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false });
  }
  const isFiltered = Object.keys(search).length > 0;
  const chosen = ads.filter((ad) => selection.has(ad.id));
  return (
    <div className="flex flex-1">
      <FolderList search={search} onDropAds={actions.move} />
      <main className="min-w-0 flex-1 px-4 pt-4 pb-24 md:px-5">
        <h1 className="sr-only">{inTrash ? t("library.trash") : t("library.title")}</h1>
        <LibraryFilters search={search} onChange={change} onDropAds={actions.move} />
        {inTrash ? <TrashNotice actions={actions} isEmpty={ads.length === 0} /> : null}
        {search.like ? <LikeNotice id={search.like} onEnd={() => change({ like: undefined })} /> : null}
        {query.error && !query.data ? (
          <LoadError error={query.error} onRetry={() => query.refetch()} />
        ) : null}
        {query.isPending ? <WallSkeleton /> : null}
        {query.data && ads.length === 0 && !isFiltered ? <LibraryEmpty /> : null}
        {query.data && ads.length === 0 && isFiltered ? (
          <NothingFound search={search} onChange={change} onClear={() => navigate({ search: {} })} />
        ) : null}
        {ads.length > 0 ? (
          <AdWall
            ads={ads}
            ratio={search.ratio}
            inTrash={inTrash}
            selection={selection}
            actions={actions}
            hasMore={query.hasNextPage}
            onMore={() => {
              if (!query.isFetchingNextPage) {
                query.fetchNextPage();
              }
            }}
            onRename={setRenamed}
          />
        ) : null}
      </main>
      {count > 0 && inTrash ? <TrashBar selection={selection} actions={actions} /> : null}
      {count > 0 && !inTrash ? (
        <SelectionBar
          selection={selection}
          ads={ads}
          actions={actions}
          onRemove={removeChosen}
          open={menu}
          onOpen={setMenu}
          onCompare={() => setComparing(true)}
          onShare={() => setSharing(true)}
        />
      ) : null}
      {renamed ? (
        <RenameDialog
          ad={renamed}
          onRename={(name) => actions.rename(renamed, name)}
          onClose={() => setRenamed(null)}
        />
      ) : null}
      {isSharing && chosen.length > 0 ? (
        <Suspense fallback={null}>
          <ShareDialog
            name={chosen[0]?.product.name ?? ""}
            subject={{ ids: chosen.slice(0, SHARE_MAX_ADS).map((ad) => ad.id) }}
            count={Math.min(SHARE_MAX_ADS, chosen.length)}
            onClose={() => setSharing(false)}
          />
        </Suspense>
      ) : null}
      {isComparing && chosen.length > 0 ? (
        <CompareDialog
          ads={chosen}
          onFavorite={(ad) => actions.favorite([ad.id], !ad.isFavorite)}
          onClose={() => setComparing(false)}
        />
      ) : null}
    </div>
  );
}

const PLACES = ["1", "16/9", "9/16", "1", "1", "16/9", "9/16", "16/9", "1", "1"];

function WallSkeleton() {
  return (
    <div className="flex flex-wrap gap-2.5">
      {PLACES.map((shape, index) => (
        <div
          // The skeleton never changes, so that its places are its identity.
          key={`${index}-${shape}`}
          className="h-[200px]"
          style={{ aspectRatio: shape }}
        >
          <Skeleton className="size-full" />
        </div>
      ))}
    </div>
  );
}
