import type { JustifiedRow } from "../../components/justify.ts";

/** Where an arrow leads from one tile of a wall; up and down go to the tile that lies nearest by its middle. */
export function neighbour<Item>(
  rows: readonly JustifiedRow<Item>[],
  index: number,
  key: string,
): number | null {
  const rowAt = rows.findIndex((row) => row.items.some((item) => item.index === index));
  const last = rows.at(-1)?.items.at(-1)?.index ?? -1;
  if (rowAt < 0) {
    return null;
  }
  switch (key) {
    case "ArrowRight":
      return Math.min(last, index + 1);
    case "ArrowLeft":
      return Math.max(0, index - 1);
    case "ArrowDown":
    case "j":
      return nearest(rows[rowAt + 1], middleOf(rows[rowAt], index)) ?? index;
    case "ArrowUp":
    case "k":
      return nearest(rows[rowAt - 1], middleOf(rows[rowAt], index)) ?? index;
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

function middles<Item>(row: JustifiedRow<Item>): { index: number; middle: number }[] {
  let left = 0;
  return row.items.map(({ index, width }) => {
    const middle = left + width / 2;
    left += width;
    return { index, middle };
  });
}

function middleOf<Item>(row: JustifiedRow<Item> | undefined, index: number): number {
  return (row ? middles(row) : []).find((item) => item.index === index)?.middle ?? 0;
}

function nearest<Item>(row: JustifiedRow<Item> | undefined, middle: number): number | null {
  const sorted = (row ? middles(row) : []).sort(
    (a, b) => Math.abs(a.middle - middle) - Math.abs(b.middle - middle),
  );
  return sorted[0]?.index ?? null;
}
