import { Checkbox, CropMarks, cx, IconButton, Keys } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { Download, Heart } from "lucide-react";
import type { DragEvent, KeyboardEvent, MouseEvent, PointerEvent } from "react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useDownloadAd } from "../../components/use-downloads.ts";
import type { WallItem } from "../../components/wall-picture.ts";
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
  selection: Selection;
  actions: LibraryActions;
  onActive: () => void;
};

export function AdTile({ item, index, width, isActive, selection, actions, onActive }: AdTileProps) {
  const { t } = useTranslation();
  const download = useDownloadAd();
  const press = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { ad, ratio } = item;
  const isChosen = selection.has(ad.id);
  const isChoosing = selection.ids.length > 0;
  const headline = ad.copy?.headline ?? ad.concept.name;

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
    const key =
      event.code === "KeyX" ? "x" : event.code === "KeyF" ? "f" : event.code === "KeyD" ? "d" : null;
    if (!key || event.metaKey || event.ctrlKey) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (key === "x") {
      selection.toggle(ad.id);
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
        to="/ads/$adId"
        params={{ adId: ad.id }}
        search={ratio === "1:1" ? {} : { ratio }}
        data-tile={index}
        tabIndex={isActive ? 0 : -1}
        draggable={false}
        onFocus={onActive}
        onClick={handleClick}
        onKeyDown={handleKey}
        className="block size-full rounded-pic"
      >
        <img
          src={item.thumbUrl ?? undefined}
          alt={`${ad.concept.name}, ${ratio}: ${headline}`}
          loading="lazy"
          decoding="async"
          draggable={false}
          className="pic size-full bg-press object-cover"
        />
      </Link>
      {isActive && !isChosen ? (
        <span className="hidden group-focus-within:block">
          <CropMarks />
        </span>
      ) : null}
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
      <div
        className={cx(
          "absolute right-2 bottom-2 flex rounded-control bg-raised opacity-0 shadow-2 pointer-coarse:hidden",
          !isChoosing && "group-focus-within:opacity-100 group-hover:opacity-100",
          isChoosing && "hidden",
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
      </div>
      {ad.isFavorite ? (
        <Heart
          aria-hidden="true"
          className="pointer-events-none absolute top-2 right-2 size-4 fill-on-picture text-picture-white"
        />
      ) : null}
    </div>
  );
}
