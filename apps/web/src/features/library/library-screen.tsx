import { Button, EmptyState, Skeleton } from "@static-engine/ui";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../components/load-error.tsx";
import { useShortcuts } from "../../lib/keyboard.ts";
import { useTitle } from "../../lib/use-title.ts";
import { AdWall } from "./ad-wall.tsx";
import { FolderList } from "./folder-list.tsx";
import { LibraryEmpty } from "./library-empty.tsx";
import { LibraryFilters } from "./library-filters.tsx";
import type { LibrarySearch } from "./library-search.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { useLibrary } from "./use-library.ts";
import { useLibraryActions } from "./use-library-actions.tsx";
import { useSelection } from "./use-selection.ts";

export function LibraryScreen() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/member/library" });
  const navigate = useNavigate({ from: "/library" });
  const library = useLibrary(search);
  const actions = useLibraryActions(library);
  const selection = useSelection(library.ads.map((ad) => ad.id));
  const [isMoving, setMoving] = useState(false);
  useTitle(t("library.title"));
  useShortcuts({
    "mod+a": selection.selectAll,
    escape: selection.ids.length > 0 ? selection.clear : undefined,
    m: selection.ids.length > 0 ? () => setMoving(true) : undefined,
    f: selection.ids.length > 0 ? () => actions.favorite(selection.ids, true) : undefined,
    backspace: selection.ids.length > 0 ? () => actions.remove(selection.ids) : undefined,
  });

  function change(next: Partial<LibrarySearch>) {
    navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false });
  }
  const isFiltered = Object.keys(search).length > 0;
  const { query, ads } = library;
  return (
    <div className="flex flex-1">
      <FolderList search={search} onDropAds={actions.move} />
      <main className="min-w-0 flex-1 px-4 pt-4 pb-24 md:px-5">
        <h1 className="sr-only">{t("library.title")}</h1>
        <LibraryFilters search={search} onChange={change} onDropAds={actions.move} />
        {query.error && !query.data ? (
          <LoadError error={query.error} onRetry={() => query.refetch()} />
        ) : null}
        {query.isPending ? <WallSkeleton /> : null}
        {query.data && ads.length === 0 && !isFiltered ? <LibraryEmpty /> : null}
        {query.data && ads.length === 0 && isFiltered ? (
          <NothingFound search={search} onClear={() => navigate({ search: {} })} />
        ) : null}
        {ads.length > 0 ? (
          <AdWall
            ads={ads}
            selection={selection}
            actions={actions}
            hasMore={query.hasNextPage}
            onMore={() => {
              if (!query.isFetchingNextPage) {
                query.fetchNextPage();
              }
            }}
          />
        ) : null}
      </main>
      {selection.ids.length > 0 ? (
        <SelectionBar
          selection={selection}
          ads={ads}
          actions={actions}
          isMoving={isMoving}
          onMoving={setMoving}
        />
      ) : null}
    </div>
  );
}

function NothingFound({ search, onClear }: { search: LibrarySearch; onClear: () => void }) {
  const { t } = useTranslation();
  if (search.folder && Object.keys(search).length === 1) {
    return <EmptyState title={t("library.folderEmpty")}>{t("library.folderEmptyText")}</EmptyState>;
  }
  const filters = [
    search.q ? `“${search.q}”` : null,
    search.favorite ? t("library.favorites") : null,
    search.saved ? t("library.saved") : null,
    search.folder ? t("library.folders") : null,
    search.product ? t("library.anyProduct") : null,
    search.concept ? t("library.anyConcept") : null,
  ].filter(Boolean);
  return (
    <EmptyState
      title={t("library.noneTitle")}
      actions={
        <Button tone="ink" onClick={onClear}>
          {t("library.clearFilters")}
        </Button>
      }
    >
      {t("library.noneText", { filters: filters.join(", ") })}
    </EmptyState>
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
