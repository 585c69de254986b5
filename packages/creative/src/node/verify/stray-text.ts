import { binarise } from "./binarise.ts";
import { componentsOf } from "./components.ts";
import type { Plane } from "./plane.ts";
import type { LetterBounds, TextRow } from "./text-rows.ts";
import { textRows } from "./text-rows.ts";

/** How much brighter or darker than its surroundings a stroke must be, of 255. */
const CONTRAST = 22;
const RADIUS = 22;

/** Capitals and small letters of one line must fall into one plane, so the two overlap by a third. */
const FINE: LetterBounds = { min: 6, max: 56, stroke: 0 };
/** In the coarse plane small marks run together into nets, whose threads are a pixel wide. */
const COARSE: LetterBounds = { min: 13, max: 42, stroke: 1.35 };

/** Lines of letters, in px of `fine`; `coarse` is the same at a whole fraction and shows the large ones. */
export function strayText(fine: Plane, coarse: Plane): TextRow[] {
  const factor = Math.round(fine.width / coarse.width);
  const large = rowsAt(coarse, COARSE).map((row) => ({
    letters: row.letters,
    left: row.left * factor,
    top: row.top * factor,
    right: row.right * factor,
    foot: row.foot * factor,
  }));
  return [...rowsAt(fine, FINE), ...large];
}

function rowsAt(plane: Plane, bounds: LetterBounds): TextRow[] {
  const mask = binarise(plane, RADIUS, CONTRAST);
  return textRows(componentsOf(mask, plane.width, plane.height), bounds);
}
