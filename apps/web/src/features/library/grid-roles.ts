import type { HTMLAttributes } from "react";

type Part = HTMLAttributes<HTMLDivElement>;

/** A wall is a grid to a screen reader, though no table could be laid out like it. */
export function gridPart(label: string, rows: number, onKeyDown: Part["onKeyDown"]): Part {
  return {
    role: "grid",
    "aria-label": label,
    "aria-multiselectable": true,
    "aria-rowcount": rows,
    onKeyDown,
  };
}

/** Rows count from 1; those out of view are not drawn, so that each says where it stands. */
export function rowPart(index: number): Part {
  return { role: "row", "aria-rowindex": index };
}

/** A cell is dragged and long-pressed as a whole; the link inside it is what takes the focus. */
export function cellPart(isChosen: boolean, handlers: Part): Part {
  return { role: "gridcell", "aria-selected": isChosen, draggable: true, ...handlers };
}
