import type { LibraryAd } from "@static-engine/contracts";
import { Keys } from "@static-engine/ui";
import { Columns2, Heart, Share2, Trash2, X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { MoveMenu } from "./move-menu.tsx";
import { ReflowButton } from "./reflow-button.tsx";
import { TagMenu } from "./tag-menu.tsx";
import type { LibraryActions } from "./use-library-actions.tsx";
import type { Selection } from "./use-selection.ts";
import { ZipPopover } from "./zip-popover.tsx";

/** Two are a pair, five do not fit beside each other. */
export const COMPARED = { min: 2, max: 4 } as const;

type SelectionBarProps = {
  selection: Selection;
  ads: readonly LibraryAd[];
  actions: LibraryActions;
  open: "move" | "tag" | null;
  onOpen: (menu: "move" | "tag" | null) => void;
  onCompare: () => void;
  onShare: () => void;
  onRemove: () => void;
};

const barButton =
  "flex min-h-8 items-center gap-2 rounded-control px-2.5 font-label hover:bg-on-ink/10 pointer-coarse:min-h-10";

/** What can be done with the chosen ads; it lies over the wall and never moves it. */
export function SelectionBar({
  selection,
  ads,
  actions,
  open,
  onOpen,
  onCompare,
  onShare,
  onRemove,
}: SelectionBarProps) {
  const { t } = useTranslation();
  const { ids } = selection;
  const chosen = ads.filter((ad) => selection.has(ad.id));
  const pictures = chosen.reduce((sum, ad) => sum + ad.renders.length, 0);
  const allFavorite = chosen.every((ad) => ad.isFavorite);
  const canCompare = ids.length >= COMPARED.min && ids.length <= COMPARED.max;
  return (
    <Bar
      selection={selection}
      note={t("library.pictures", { count: pictures })}
      end={<ZipPopover ads={chosen} />}
    >
      <MoveMenu
        open={open === "move"}
        onOpenChange={(isOpen) => onOpen(isOpen ? "move" : null)}
        className={barButton}
        onMove={(folder) => {
          actions.move(ids, folder);
          selection.clear();
        }}
      />
      <TagMenu
        ads={chosen}
        open={open === "tag"}
        onOpenChange={(isOpen) => onOpen(isOpen ? "tag" : null)}
        className={barButton}
        onTag={(change) => actions.tag(chosen, change)}
      />
      <BarButton
        icon={<Heart />}
        keys="F"
        label={allFavorite ? t("library.unfavorite") : t("library.favorite")}
        onClick={() => actions.favorite(ids, !allFavorite)}
      />
      {canCompare ? (
        <BarButton icon={<Columns2 />} keys="V" label={t("library.compare")} onClick={onCompare} />
      ) : null}
      <BarButton icon={<Share2 />} keys="S" label={t("library.share")} onClick={onShare} />
      <ReflowButton ids={chosen.map((ad) => ad.id)} className={barButton} />
      <BarButton icon={<Trash2 />} keys="backspace" label={t("library.delete")} onClick={onRemove} />
    </Bar>
  );
}

type BarProps = { selection: Selection; note?: string; end?: ReactNode; children: ReactNode };

export function Bar({ selection, note, end, children }: BarProps) {
  const { t } = useTranslation();
  return (
    <section
      aria-label={t("library.selectionBar")}
      className="fixed inset-x-3 bottom-4 z-20 flex animate-rise items-center gap-1 rounded-menu bg-ink py-2 pr-2 pl-4 text-on-ink shadow-2 max-md:bottom-[calc(72px+env(safe-area-inset-bottom))] max-md:flex-wrap md:inset-x-5 lg:left-[232px]"
    >
      <p aria-live="polite" className="mr-2 truncate max-md:w-full max-md:pr-10 max-md:leading-8">
        <span className="font-label">{t("library.selected", { count: selection.ids.length })}</span>
        {note ? <span className="ml-2.5 opacity-70 max-xl:hidden">{note}</span> : null}
      </p>
      {children}
      <div className="ml-auto flex items-center gap-1">
        {end}
        <button
          type="button"
          aria-label={t("library.clearSelection")}
          onClick={selection.clear}
          className="grid size-8 place-items-center rounded-control hover:bg-on-ink/10 max-md:absolute max-md:top-1 max-md:right-2 pointer-coarse:size-10"
        >
          <X />
        </button>
      </div>
    </section>
  );
}

type BarButtonProps = { icon: ReactNode; label: string; keys?: string; onClick: () => void };

export function BarButton({ icon, label, keys, onClick }: BarButtonProps) {
  return (
    <button type="button" onClick={onClick} className={barButton}>
      {icon}
      <span className="max-lg:sr-only">{label}</span>
      {keys ? <Keys keys={[keys]} tone="on-fill" className="max-xl:hidden" /> : null}
    </button>
  );
}
