import type { Ratio } from "@static-engine/contracts";

/** As listed in a contract's order; rows of a run put the wide one in the middle. */
export const RATIOS: readonly Ratio[] = ["1:1", "9:16", "16:9"];

const SHAPES: Record<Ratio, string> = { "1:1": "1 / 1", "9:16": "9 / 16", "16:9": "16 / 9" };
const WIDTH_OVER_HEIGHT: Record<Ratio, number> = { "1:1": 1, "9:16": 9 / 16, "16:9": 16 / 9 };

/** For the CSS property `aspect-ratio`. */
export function shapeOf(ratio: Ratio): string {
  return SHAPES[ratio];
}

export function widthOverHeight(ratio: Ratio): number {
  return WIDTH_OVER_HEIGHT[ratio];
}
