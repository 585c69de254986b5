import { cx } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useState } from "react";
import { carriesAds, readDraggedAds } from "./drag-ads.ts";
import type { LibrarySearch } from "./library-search.ts";

type PlaceProps = {
  icon: ReactNode;
  isOn: boolean;
  search: LibrarySearch;
  count?: number | undefined;
  onDropAds?: (ids: string[]) => void;
  children: ReactNode;
};

/** A place of the library; one that ads can be put in takes them by a drop. */
export function Place({ icon, isOn, search, count, onDropAds, children }: PlaceProps) {
  const [isOver, setOver] = useState(false);
  return (
    <Link
      to="/library"
      search={search}
      draggable={false}
      aria-current={isOn ? "page" : undefined}
      onDragOver={(event) => {
        if (onDropAds && carriesAds(event)) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (onDropAds && carriesAds(event)) {
          event.preventDefault();
          onDropAds(readDraggedAds(event));
        }
        setOver(false);
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
