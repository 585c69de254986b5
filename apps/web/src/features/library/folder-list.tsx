import { ConfirmDialog, cx, IconButton, Menu, MenuItem, showToast } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import {
  Bookmark,
  Ellipsis,
  Folder as FolderIcon,
  FolderOpen,
  Heart,
  Images,
  Inbox,
  Pencil,
  Plus,
  Trash2,
} from "lucide-react";
import type { ReactNode } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { carriesAds, readDraggedAds } from "./drag-ads.ts";
import { FolderNameForm } from "./folder-name-form.tsx";
import type { LibrarySearch } from "./library-search.ts";

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
  const [isAdding, setAdding] = useState(false);
  const { folder, favorite, saved, ...kept } = search;
  return (
    <aside
      className={cx(inDrawer ? "" : "w-[212px] shrink-0 border-r border-line bg-surface p-2.5 max-lg:hidden")}
      aria-label={t("library.folders")}
    >
      <nav className={cx("grid gap-0.5", !inDrawer && "sticky top-[calc(var(--bar)+10px)]")}>
        <Place icon={<Images />} isOn={!folder && !favorite && !saved} search={kept}>
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
        {folders.data?.items.map((item) => (
          <FolderPlace
            key={item.id}
            folder={item}
            isOn={folder === item.id}
            search={{ ...kept, folder: item.id }}
            onDropAds={(ids) => onDropAds(ids, item)}
          />
        ))}
      </nav>
    </aside>
  );
}

type PlaceProps = {
  icon: ReactNode;
  isOn: boolean;
  search: LibrarySearch;
  count?: number;
  onDropAds?: (ids: string[]) => void;
  children: ReactNode;
};

function Place({ icon, isOn, search, count, onDropAds, children }: PlaceProps) {
  const [isOver, setOver] = useState(false);
  return (
    <Link
      to="/library"
      search={search}
      aria-current={isOn ? "page" : undefined}
      onDragOver={(event) => {
        if (onDropAds && carriesAds(event)) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDropAds?.(readDraggedAds(event));
      }}
      className={cx(
        "flex min-h-8 min-w-0 flex-1 items-center gap-2 rounded-control px-2.5 hover:bg-hover pointer-coarse:min-h-11",
        isOn && "bg-press font-label",
        isOver && "bg-ac-soft text-ac shadow-[inset_0_0_0_1.5px_var(--ac)]",
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
      {count === undefined ? null : (
        <span className="ml-auto text-note font-normal text-ink3 tabular-nums">{count}</span>
      )}
    </Link>
  );
}

type FolderPlaceProps = {
  folder: { id: string; name: string; adCount: number };
  isOn: boolean;
  search: LibrarySearch;
  onDropAds: (ids: string[]) => void;
};

function FolderPlace({ folder, isOn, search, onDropAds }: FolderPlaceProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const [mode, setMode] = useState<"rest" | "rename" | "delete">("rest");
  const rename = trpc.library.updateFolder.useMutation({
    onSuccess: () => setMode("rest"),
    onSettled: () => utils.library.folders.invalidate(),
  });
  const remove = trpc.library.deleteFolder.useMutation({
    onSuccess() {
      showToast({ text: t("library.folderDeleted", { name: folder.name }), icon: <Trash2 /> });
      utils.library.invalidate();
    },
    onError: (error) => showToast({ text: errorText(error) }),
    onSettled: () => setMode("rest"),
  });
  if (mode === "rename") {
    return (
      <FolderNameForm
        initial={folder.name}
        error={rename.error ? errorText(rename.error) : null}
        onSubmit={(name) => rename.mutate({ id: folder.id, name })}
        onCancel={() => setMode("rest")}
      />
    );
  }
  return (
    <div className="group relative flex">
      <Place
        icon={isOn ? <FolderOpen /> : <FolderIcon />}
        isOn={isOn}
        search={search}
        count={folder.adCount}
        onDropAds={onDropAds}
      >
        {folder.name}
      </Place>
      <Menu
        align="end"
        trigger={
          <button
            type="button"
            aria-label={t("library.folderMenu", { name: folder.name })}
            className="absolute top-0.5 right-1 grid size-7 place-items-center rounded-control bg-surface text-ink2 opacity-0 group-hover:opacity-100 focus-visible:opacity-100 data-[state=open]:opacity-100 pointer-coarse:opacity-100"
          >
            <Ellipsis />
          </button>
        }
      >
        <MenuItem icon={<Pencil />} onSelect={() => setMode("rename")}>
          {t("library.renameFolder")}
        </MenuItem>
        <MenuItem icon={<Trash2 />} tone="danger" onSelect={() => setMode("delete")}>
          {t("library.deleteFolder")}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={mode === "delete"}
        onOpenChange={() => setMode("rest")}
        title={t("library.folderDeleteTitle", { name: folder.name })}
        description={t("library.folderDeleteText")}
        keepLabel={t("library.keepFolder")}
        confirmLabel={t("library.deleteFolder")}
        busy={remove.isPending}
        busyLabel={t("common.deleting")}
        tone="danger"
        onConfirm={() => remove.mutate({ id: folder.id })}
      />
    </div>
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
