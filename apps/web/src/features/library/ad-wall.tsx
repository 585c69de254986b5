import type { LibraryAd, Ratio } from "@static-engine/contracts";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import type { KeyboardEvent } from "react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { justify } from "../../components/justify.ts";
import { toWallItem } from "../../components/wall-picture.ts";
import { useWidth } from "../../lib/use-width.ts";
import { AdTile } from "./ad-tile.tsx";
import { gridPart, rowPart } from "./grid-roles.ts";
import type { LibraryActions } from "./use-library-actions.tsx";
import type { Selection } from "./use-selection.ts";
import { neighbour } from "./wall-moves.ts";

const GAP = 10;
const PHONE = 640;

type AdWallProps = {
  ads: readonly LibraryAd[];
  selection: Selection;
  actions: LibraryActions;
  /** All in one shape, where the wall is narrowed down to it. */
  ratio: Ratio | undefined;
  inTrash: boolean;
  hasMore: boolean;
  onMore: () => void;
  onRename: (ad: LibraryAd) => void;
};

/** A justified wall that draws only the rows in view; one tile takes part in Tab, arrows move between tiles. */
export function AdWall(props: AdWallProps) {
  const { ads, selection, actions, ratio, inTrash, hasMore, onMore, onRename } = props;
  const { t } = useTranslation();
  const [measure, width] = useWidth();
  const top = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  // Twenty thousand tiles are laid out once for a width, not with every step of the wheel.
  const rows = useMemo(
    () =>
      justify(
        ads.map((ad) => toWallItem(ad, ratio)),
        width,
        width < PHONE ? 150 : 200,
        GAP,
      ),
    [ads, ratio, width],
  );
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => (rows[index]?.height ?? 200) + GAP,
    overscan: 3,
    scrollMargin: top.current?.offsetTop ?? 0,
  });
  // Heights follow the width: without this the rows would keep the places of the old one.
  useEffect(() => virtual.measure(), [width, rows.length, virtual]);
  const shown = virtual.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? -1;
  useEffect(() => {
    if (hasMore && lastShown >= rows.length - 3) {
      onMore();
    }
  }, [hasMore, lastShown, rows.length, onMore]);

  function focusTile(index: number) {
    setActive(index);
    const row = rows.findIndex((candidate) => candidate.items.some((item) => item.index === index));
    virtual.scrollToIndex(row, { align: "auto" });
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(`[data-tile="${index}"]`)?.focus({ preventScroll: true });
    });
  }

  function handleKey(event: KeyboardEvent) {
    const next = neighbour(rows, active, event.key);
    if (next === null || event.metaKey || event.ctrlKey) {
      return;
    }
    event.preventDefault();
    const id = ads[next]?.id;
    if (event.shiftKey && id) {
      selection.extendTo(id, ads[active]?.id);
    }
    focusTile(next);
  }

  return (
    <div ref={measure}>
      <div
        ref={top}
        {...gridPart(t("library.gridLabel"), rows.length, handleKey)}
        tabIndex={-1}
        className="relative outline-none"
        style={{ height: virtual.getTotalSize() }}
      >
        {shown.map((place) => {
          const row = rows[place.index];
          return row ? (
            <div
              key={place.key}
              {...rowPart(place.index + 1)}
              className="absolute inset-x-0 flex"
              style={{
                gap: GAP,
                height: row.height,
                transform: `translateY(${place.start - virtual.options.scrollMargin}px)`,
              }}
            >
              {row.items.map(({ item, index, width: tileWidth }) => (
                <AdTile
                  key={item.ad.id}
                  item={item}
                  index={index}
                  width={tileWidth}
                  isActive={index === active}
                  inTrash={inTrash}
                  selection={selection}
                  actions={actions}
                  onActive={() => setActive(index)}
                  onRename={() => onRename(item.ad)}
                />
              ))}
            </div>
          ) : null;
        })}
      </div>
    </div>
  );
}
