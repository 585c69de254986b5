import type { LibraryAd } from "@static-engine/contracts";
import { Keys } from "@static-engine/ui";
import { Heart, Trash2, X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { MoveMenu } from "./move-menu.tsx";
import { ReflowButton } from "./reflow-button.tsx";
import type { LibraryActions } from "./use-library-actions.tsx";
import type { Selection } from "./use-selection.ts";
import { ZipPopover } from "./zip-popover.tsx";

type SelectionBarProps = {
  selection: Selection;
  ads: readonly LibraryAd[];
  actions: LibraryActions;
  isMoving: boolean;
  onMoving: (open: boolean) => void;
};

const barButton =
  "flex min-h-8 items-center gap-2 rounded-control px-2.5 font-label hover:bg-on-ink/10 pointer-coarse:min-h-10";

/** What can be done with the chosen ads; it lies over the wall and never moves it. */
export function SelectionBar({ selection, ads, actions, isMoving, onMoving }: SelectionBarProps) {
  const { t } = useTranslation();
  const { ids } = selection;
  const chosen = ads.filter((ad) => selection.has(ad.id));
  const pictures = chosen.reduce((sum, ad) => sum + ad.renders.length, 0);
  const allFavorite = chosen.every((ad) => ad.isFavorite);
  return (
    <section
      aria-label={t("library.selectionBar")}
      className="fixed inset-x-3 bottom-4 z-20 flex animate-rise items-center gap-1 rounded-menu bg-ink py-2 pr-2 pl-4 text-on-ink shadow-2 max-md:bottom-[calc(72px+env(safe-area-inset-bottom))] md:inset-x-5 lg:left-[232px]"
    >
      <p aria-live="polite" className="mr-3 truncate">
        <span className="font-label">{t("library.selected", { count: ids.length })}</span>
        <span className="ml-2.5 opacity-70 max-md:hidden">{t("library.pictures", { count: pictures })}</span>
      </p>
      <MoveMenu
        open={isMoving}
        onOpenChange={onMoving}
        className={barButton}
        onMove={(folder) => {
          actions.move(ids, folder);
          selection.clear();
        }}
      />
      <BarButton
        icon={<Heart />}
        keys="F"
        label={allFavorite ? t("library.unfavorite") : t("library.favorite")}
        onClick={() => actions.favorite(ids, !allFavorite)}
      />
      <BarButton
        icon={<Trash2 />}
        keys="backspace"
        label={t("library.delete")}
        onClick={() => actions.remove(ids)}
      />
      <ReflowButton ids={chosen.map((ad) => ad.id)} className={barButton} />
      <div className="ml-auto flex items-center gap-1">
        <ZipPopover ads={chosen} />
        <button
          type="button"
          aria-label={t("library.clearSelection")}
          onClick={selection.clear}
          className="grid size-8 place-items-center rounded-control hover:bg-on-ink/10 pointer-coarse:size-10"
        >
          <X />
        </button>
      </div>
    </section>
  );
}

type BarButtonProps = { icon: ReactNode; label: string; keys: string; onClick: () => void };

function BarButton({ icon, label, keys, onClick }: BarButtonProps) {
  return (
    <button type="button" onClick={onClick} className={barButton}>
      {icon}
      <span className="max-lg:sr-only">{label}</span>
      <Keys keys={[keys]} tone="on-fill" className="max-lg:hidden" />
    </button>
  );
}
