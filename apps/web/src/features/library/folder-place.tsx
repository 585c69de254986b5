import type { Folder } from "@static-engine/contracts";
import { SHARE_MAX_ADS } from "@static-engine/contracts";
import { ConfirmDialog, cx, Menu, MenuItem, MenuSeparator, showToast } from "@static-engine/ui";
import {
  ArrowDown,
  ArrowUp,
  Ellipsis,
  Folder as FolderIcon,
  FolderOpen,
  Pencil,
  Share2,
  Trash2,
} from "lucide-react";
import type { DragEvent, KeyboardEvent } from "react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { refreshLists } from "../../components/refresh-lists.ts";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { FolderNameForm } from "./folder-name-form.tsx";
import type { LibrarySearch } from "./library-search.ts";
import { Place } from "./place.tsx";
import type { FolderOrder } from "./use-folder-order.ts";

const ShareDialog = lazy(async () => ({
  default: (await import("../../components/share-dialog.tsx")).ShareDialog,
}));

type FolderPlaceProps = {
  folder: Folder;
  index: number;
  count: number;
  isOn: boolean;
  search: LibrarySearch;
  order: FolderOrder;
  onDropAds: (ids: string[]) => void;
};

/** A folder: it opens, takes ads, is renamed and deleted, and changes places by a drag, its menu or Alt with an arrow. */
export function FolderPlace(props: FolderPlaceProps) {
  const { folder, index, count, isOn, search, order, onDropAds } = props;
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const [mode, setMode] = useState<"rest" | "rename" | "delete" | "share">("rest");
  const [isOver, setOver] = useState(false);
  const rename = trpc.library.updateFolder.useMutation({
    onSuccess: () => setMode("rest"),
    onSettled: () => utils.library.folders.invalidate(),
  });
  const remove = trpc.library.deleteFolder.useMutation({
    onSuccess() {
      showToast({ text: t("library.folderDeleted", { name: folder.name }), icon: <Trash2 /> });
      refreshLists(utils);
      utils.library.folders.invalidate();
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
  function handleKey(event: KeyboardEvent) {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (event.altKey && by !== 0) {
      event.preventDefault();
      order.step(folder.id, by);
    }
  }
  const drag = {
    draggable: true,
    onDragStart: (event: DragEvent) => order.start(event, folder.id),
    onDragOver(event: DragEvent) {
      if (order.carries(event)) {
        event.preventDefault();
        setOver(true);
      }
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      setOver(false);
      if (order.carries(event)) {
        event.preventDefault();
        order.drop(event, index);
      }
    },
    onKeyDown: handleKey,
  };
  return (
    <div className={cx("group relative flex", isOver && "shadow-[0_-2px_0_var(--ac)]")} {...drag}>
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
        {folder.adCount > 0 ? (
          <MenuItem icon={<Share2 />} onSelect={() => setMode("share")}>
            {t("library.shareFolder")}
          </MenuItem>
        ) : null}
        {index > 0 ? (
          <MenuItem icon={<ArrowUp />} keys={["Alt", "↑"]} onSelect={() => order.step(folder.id, -1)}>
            {t("library.folderUp")}
          </MenuItem>
        ) : null}
        {index < count - 1 ? (
          <MenuItem icon={<ArrowDown />} keys={["Alt", "↓"]} onSelect={() => order.step(folder.id, 1)}>
            {t("library.folderDown")}
          </MenuItem>
        ) : null}
        <MenuSeparator />
        <MenuItem icon={<Trash2 />} tone="danger" onSelect={() => setMode("delete")}>
          {t("library.deleteFolder")}
        </MenuItem>
      </Menu>
      {mode === "share" ? (
        <Suspense fallback={null}>
          <ShareDialog
            name={folder.name}
            subject={{ folderId: folder.id }}
            count={Math.min(SHARE_MAX_ADS, folder.adCount)}
            onClose={() => setMode("rest")}
          />
        </Suspense>
      ) : null}
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
