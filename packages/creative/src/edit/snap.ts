import type { AdDocument, AdSize } from "@static-engine/contracts";
import { createStage } from "../compositions/stage.ts";
import type { Box } from "../layers/layer.ts";

export type SnapLine = { axis: "x" | "y"; at: number };
export type Snapped = { x: number; y: number; lines: SnapLine[] };

/** Lines that a moved picture is drawn to: the middles, the margins and the edges of one size. */
export function snapLines(document: AdDocument, size: AdSize): SnapLine[] {
  const { w, h, frame } = createStage(document, size);
  const along = (axis: SnapLine["axis"], values: number[]) => values.map((at): SnapLine => ({ axis, at }));
  return [
    ...along("x", [w / 2, frame.left, frame.right, 0, w]),
    ...along("y", [h / 2, frame.top, frame.bottom, 0, h]),
  ];
}

/** Where a box comes to rest: each axis on the nearest line within reach of its edges or its middle. */
export function snapBox(box: Box, lines: readonly SnapLine[], reach: number): Snapped {
  const x = nearest([box.x, box.x + box.w / 2, box.x + box.w], lines, "x", reach);
  const y = nearest([box.y, box.y + box.h / 2, box.y + box.h], lines, "y", reach);
  return {
    x: box.x + (x?.by ?? 0),
    y: box.y + (y?.by ?? 0),
    lines: [x?.line, y?.line].filter((line) => line !== undefined),
  };
}

function nearest(
  points: readonly number[],
  lines: readonly SnapLine[],
  axis: SnapLine["axis"],
  reach: number,
): { by: number; line: SnapLine } | null {
  const found = lines
    .filter((line) => line.axis === axis)
    .flatMap((line) => points.map((point) => ({ by: line.at - point, line })))
    .filter(({ by }) => Math.abs(by) <= reach)
    .sort((a, b) => Math.abs(a.by) - Math.abs(b.by));
  return found[0] ?? null;
}
