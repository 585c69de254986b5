import { cx, IconButton } from "@static-engine/ui";
import { Bookmark, Heart, Images, Inbox, Plus, Share2, Trash2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { FolderNameForm } from "./folder-name-form.tsx";
import { FolderPlace } from "./folder-place.tsx";
import type { LibrarySearch } from "./library-search.ts";
import { Place } from "./place.tsx";
import { useFolderOrder } from "./use-folder-order.ts";

const ShareListDialog = lazy(async () => ({
  default: (await import("../../components/share-list-dialog.tsx")).ShareListDialog,
}));

type FolderListProps = {
  search: LibrarySearch;
  onDropAds: (ids: string[], folder: { id: string; name: string } | null) => void;
  /** In the drawer of a narrow screen it stands alone. */
  inDrawer?: boolean;
};

/** The places of the library. Folders take ads by a drop; Move in the selection bar does the same. */
export function FolderList({ search, onDropAds, inDrawer }: FolderListProps) {
  const { t } = useTranslation();
  const folders = trpc.library.folders.useQuery();
  const facets = trpc.library.facets.useQuery();
  const [isAdding, setAdding] = useState(false);
  const [isListing, setListing] = useState(false);
  const items = folders.data?.items ?? [];
  const order = useFolderOrder(items);
  const { folder, favorite, saved, trash, like, status, ...kept } = search;
  return (
    <aside
      className={cx(inDrawer ? "" : "w-[212px] shrink-0 border-r border-line bg-surface p-2.5 max-lg:hidden")}
      aria-label={t("library.folders")}
    >
      <nav className={cx("grid gap-0.5", !inDrawer && "sticky top-[calc(var(--bar)+10px)]")}>
        <Place icon={<Images />} isOn={!folder && !favorite && !saved && !trash} search={kept}>
          {t("library.all")}
        </Place>
        <Place icon={<Heart />} isOn={Boolean(favorite)} search={{ ...kept, favorite: true }}>
          {t("library.favorites")}
        </Place>
        <Place icon={<Bookmark />} isOn={Boolean(saved)} search={{ ...kept, saved: true }}>
          {t("library.saved")}
        </Place>
        <Place
          icon={<Inbox />}
          isOn={folder === "none"}
          search={{ ...kept, folder: "none" }}
          onDropAds={(ids) => onDropAds(ids, null)}
        >
          {t("library.unfiled")}
        </Place>
        <div className="mt-4 mb-0.5 flex items-center justify-between pl-2.5 text-note text-ink3">
          {t("library.folders")}
          <IconButton size="s" label={t("library.newFolder")} onClick={() => setAdding(true)}>
            <Plus className="size-3.5" />
          </IconButton>
        </div>
        {isAdding ? <NewFolder onDone={() => setAdding(false)} /> : null}
        {items.map((item, index) => (
          <FolderPlace
            key={item.id}
            folder={item}
            index={index}
            count={items.length}
            isOn={folder === item.id}
            search={{ ...kept, folder: item.id }}
            order={order}
            onDropAds={(ids) => onDropAds(ids, item)}
          />
        ))}
        <div className="mt-4">
          <Place
            icon={<Trash2 />}
            isOn={Boolean(trash)}
            search={{ trash: true }}
            count={facets.data?.trashed || undefined}
          >
            {t("library.trash")}
          </Place>
          <button
            type="button"
            onClick={() => setListing(true)}
            className="flex min-h-8 w-full items-center gap-2 rounded-control px-2.5 hover:bg-hover pointer-coarse:min-h-11"
          >
            <Share2 />
            {t("share.links")}
          </button>
        </div>
      </nav>
      {isListing ? (
        <Suspense fallback={null}>
          <ShareListDialog onClose={() => setListing(false)} />
        </Suspense>
      ) : null}
    </aside>
  );
}

function NewFolder({ onDone }: { onDone: () => void }) {
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const create = trpc.library.createFolder.useMutation({
    onSuccess: onDone,
    onSettled: () => utils.library.folders.invalidate(),
  });
  return (
    <FolderNameForm
      initial=""
      error={create.error ? errorText(create.error) : null}
      onSubmit={(name) => create.mutate({ name })}
      onCancel={onDone}
    />
  );
}
