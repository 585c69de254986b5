import { Keys, Popover } from "@static-engine/ui";
import { Folder, FolderInput, Inbox, Plus } from "lucide-react";
import type { FormEvent } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../lib/trpc.ts";

type MoveMenuProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onMove: (folder: { id: string; name: string } | null) => void;
  className: string;
};

const rowClass =
  "flex min-h-8 w-full items-center gap-2 rounded-control px-2.5 text-left hover:bg-hover pointer-coarse:min-h-10";

/** Type a folder's name: one that exists is found, one that does not is made. */
export function MoveMenu({ open, onOpenChange, onMove, className }: MoveMenuProps) {
  const { t } = useTranslation();
  const utils = trpc.useUtils();
  const [name, setName] = useState("");
  const folders = trpc.library.folders.useQuery();
  const create = trpc.library.createFolder.useMutation({
    onSuccess(folder) {
      utils.library.folders.invalidate();
      finish(folder);
    },
  });
  const typed = name.trim().toLowerCase();
  const found = (folders.data?.items ?? []).filter((folder) => folder.name.toLowerCase().includes(typed));
  const exact = found.find((folder) => folder.name.toLowerCase() === typed);

  function finish(folder: { id: string; name: string } | null) {
    setName("");
    onOpenChange(false);
    onMove(folder);
  }
  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const target = exact ?? found[0];
    if (target) {
      finish(target);
    } else if (typed) {
      create.mutate({ name: name.trim() });
    }
  }
  return (
    <Popover
      open={open}
      onOpenChange={onOpenChange}
      label={t("library.moveTo")}
      side="top"
      className="w-64 p-1"
      trigger={
        <button type="button" className={className}>
          <FolderInput />
          <span className="max-lg:sr-only">{t("library.move")}</span>
          <Keys keys={["M"]} tone="on-fill" className="max-lg:hidden" />
        </button>
      }
    >
      <form onSubmit={handleSubmit}>
        <input
          aria-label={t("library.moveTo")}
          placeholder={t("library.moveTo")}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
          className="mb-1 h-9 w-full border-b border-line bg-transparent px-2.5 outline-none pointer-coarse:text-touch"
        />
      </form>
      <div className="max-h-64 overflow-y-auto">
        {typed === "" ? (
          <button type="button" className={rowClass} onClick={() => finish(null)}>
            <Inbox /> {t("library.noFolder")}
          </button>
        ) : null}
        {found.map((folder) => (
          <button key={folder.id} type="button" className={rowClass} onClick={() => finish(folder)}>
            <Folder />
            <span className="min-w-0 flex-1 truncate">{folder.name}</span>
            <span className="text-note text-ink3">{folder.adCount}</span>
          </button>
        ))}
        {typed && !exact ? (
          <button type="button" className={rowClass} onClick={() => create.mutate({ name: name.trim() })}>
            <Plus /> {t("library.createFolder")} “{name.trim()}”
          </button>
        ) : null}
      </div>
    </Popover>
  );
}
