import { Checkbox, CropMarks, cx, IconButton, Keys, Menu, MenuItem, MenuSeparator } from "@static-engine/ui";
import { Link, useNavigate } from "@tanstack/react-router";
import { Download, Ellipsis, Heart, Images, Pencil, Trash2 } from "lucide-react";
import type { DragEvent, KeyboardEvent, MouseEvent, PointerEvent } from "react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCheckText } from "../../components/use-check-text.ts";
import { useDownloadAd } from "../../components/use-downloads.ts";
import type { WallItem } from "../../components/wall-picture.ts";
import { conceptName } from "../../i18n/concept-name.ts";
import { useErrorCodeText } from "../../lib/use-error-text.ts";
import { dragAds } from "./drag-ads.ts";
import { cellPart } from "./grid-roles.ts";
import type { LibraryActions } from "./use-library-actions.tsx";
import type { Selection } from "./use-selection.ts";

const LONG_PRESS_MS = 450;

type AdTileProps = {
  item: WallItem;
  index: number;
  width: number;
  isActive: boolean;
  /** In the trash an ad is chosen, not opened. */
  inTrash: boolean;
  selection: Selection;
  actions: LibraryActions;
  onActive: () => void;
  onRename: () => void;
};

export function AdTile(props: AdTileProps) {
  const { item, index, width, isActive, inTrash, selection, actions, onActive, onRename } = props;
  const { t } = useTranslation();
  const download = useDownloadAd();
  const navigate = useNavigate();
  const press = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Tools are made for the tile that is pointed at or focused: a wall scrolls past too many for all to have them.
  const [wasNear, setNear] = useState(false);
  const hasTools = wasNear || isActive;
  const { ad, ratio } = item;
  const isChosen = selection.has(ad.id);
  const isChoosing = selection.ids.length > 0 || inTrash;
  const headline = ad.copy?.headline ?? conceptName(ad.concept.name);

  function handleClick(event: MouseEvent) {
    const wantsRange = event.shiftKey;
    if (wantsRange || isChoosing) {
      event.preventDefault();
      if (wantsRange) {
        selection.extendTo(ad.id);
      } else {
        selection.toggle(ad.id);
      }
    }
  }

  function handleKey(event: KeyboardEvent) {
    if (event.key === "F2" && !inTrash) {
      event.preventDefault();
      onRename();
      return;
    }
    const key =
      event.code === "KeyX" ? "x" : event.code === "KeyF" ? "f" : event.code === "KeyD" ? "d" : null;
    if (!key || event.metaKey || event.ctrlKey) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (key === "x") {
      selection.toggle(ad.id);
    } else if (inTrash) {
      return;
    } else if (key === "f") {
      actions.favorite(isChoosing ? selection.ids : [ad.id], !ad.isFavorite);
    } else {
      download.mutate({ id: ad.id, ratio, format: "png", scale: 1 });
    }
  }

  function endPress() {
    clearTimeout(press.current);
  }

  function handleDrag(event: DragEvent) {
    dragAds(event, isChosen ? selection.ids : [ad.id]);
  }

  const handlers = {
    onDragStart: handleDrag,
    onPointerEnter: () => setNear(true),
    onPointerDown(event: PointerEvent) {
      if (event.pointerType === "touch") {
        press.current = setTimeout(() => selection.toggle(ad.id), LONG_PRESS_MS);
      }
    },
    onPointerUp: endPress,
    onPointerCancel: endPress,
    onPointerLeave: endPress,
  };

  return (
    <div
      {...cellPart(isChosen, handlers)}
      className={cx("group relative h-full rounded-pic", isChosen && "outline-2 outline-offset-2 outline-ac")}
      style={{ width }}
    >
      <Link
        {...(ad.status === "completed"
          ? { to: "/ads/$adId", params: { adId: ad.id }, search: ratio === "1:1" ? {} : { ratio } }
          : { to: "/runs/$runId", params: { runId: ad.jobId } })}
        data-tile={index}
        tabIndex={isActive ? 0 : -1}
        draggable={false}
        onFocus={onActive}
        onClick={handleClick}
        onKeyDown={handleKey}
        className="block size-full rounded-pic"
      >
        <TilePicture item={item} headline={headline} />
      </Link>
      {isActive && !isChosen ? (
        <span className="hidden group-focus-within:block">
          <CropMarks />
        </span>
      ) : null}
      {hasTools || isChoosing ? (
        <span
          className={cx(
            "absolute top-1.5 left-1.5 flex",
            !isChosen && !isChoosing && "opacity-0 group-focus-within:opacity-100 group-hover:opacity-100",
            !isChosen && !isChoosing && "pointer-coarse:hidden",
          )}
        >
          <Checkbox
            onPicture
            checked={isChosen}
            tabIndex={isActive ? 0 : -1}
            aria-label={t("library.select", {
              name: t("library.wall", { headline, product: ad.product.name }),
            })}
            onClick={(event) => {
              if (event.shiftKey) {
                event.preventDefault();
                selection.extendTo(ad.id);
              }
            }}
            onCheckedChange={() => selection.toggle(ad.id)}
          />
        </span>
      ) : null}
      {hasTools ? (
        <div
          className={cx(
            "absolute right-2 bottom-2 flex rounded-control bg-raised opacity-0 shadow-2 pointer-coarse:hidden",
            !isChoosing &&
              "group-focus-within:opacity-100 group-hover:opacity-100 has-data-[state=open]:opacity-100",
            (isChoosing || ad.status !== "completed") && "hidden",
          )}
        >
          <IconButton
            label={t("library.favorite")}
            keys={<Keys keys={["F"]} tone="on-fill" />}
            pressed={ad.isFavorite}
            tabIndex={isActive ? 0 : -1}
            onClick={() => actions.favorite([ad.id], !ad.isFavorite)}
          >
            <Heart className={ad.isFavorite ? "fill-current text-ac" : undefined} />
          </IconButton>
          <IconButton
            label={t("library.download")}
            keys={<Keys keys={["D"]} tone="on-fill" />}
            tabIndex={isActive ? 0 : -1}
            onClick={() => download.mutate({ id: ad.id, ratio, format: "png", scale: 1 })}
          >
            <Download />
          </IconButton>
          <Menu
            align="end"
            label={t("library.adMenu", { name: ad.name ?? headline })}
            trigger={
              <button
                type="button"
                tabIndex={isActive ? 0 : -1}
                aria-label={t("library.adMenu", { name: ad.name ?? headline })}
                className="grid size-8 place-items-center rounded-control text-ink2 hover:bg-hover hover:text-ink"
              >
                <Ellipsis />
              </button>
            }
          >
            <MenuItem icon={<Pencil />} keys={["F2"]} onSelect={onRename}>
              {t("library.renameAd")}
            </MenuItem>
            <MenuItem
              icon={<Images />}
              onSelect={() => navigate({ to: "/library", search: { like: ad.id } })}
            >
              {t("library.moreLike")}
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={<Trash2 />} tone="danger" onSelect={() => actions.remove([ad.id])}>
              {t("library.delete")}
            </MenuItem>
          </Menu>
        </div>
      ) : null}
      {ad.name ? (
        <span className="pointer-events-none absolute inset-x-0 bottom-0 truncate bg-raised/92 px-2 py-1 text-note group-hover:opacity-0">
          {ad.name}
        </span>
      ) : null}
      {ad.isFavorite ? (
        <Heart
          aria-hidden="true"
          className="pointer-events-none absolute top-2 right-2 size-4 fill-on-picture text-picture-white"
        />
      ) : null}
    </div>
  );
}

/** What did not pass has no picture; it says why instead. */
function TilePicture({ item, headline }: { item: WallItem; headline: string }) {
  const { t } = useTranslation();
  const checkText = useCheckText();
  const codeText = useErrorCodeText();
  const { ad, ratio, thumbUrl } = item;
  if (!thumbUrl) {
    const failed = ad.checks.find((check) => check.status === "fail");
    return (
      <span className="flex size-full flex-col justify-end gap-1 overflow-hidden bg-surface p-3 shadow-[inset_0_0_0_1px_var(--er)]">
        <span className="font-label text-er">{t("library.statusFailed")}</span>
        <span className="line-clamp-4 text-note text-ink2">
          {failed ? checkText(failed).sentence : codeText(ad.errorCode, ad.errorMessage)}
        </span>
      </span>
    );
  }
  return (
    <img
      src={thumbUrl}
      alt={`${conceptName(ad.concept.name)}, ${ratio}: ${headline}`}
      loading="lazy"
      decoding="async"
      draggable={false}
      className="pic size-full bg-press object-cover"
    />
  );
}
