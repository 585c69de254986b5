import type { Stage } from "../compositions/stage.ts";
import { FACES } from "../type/faces.ts";
import { lineWidth, verticalOf } from "../type/metrics.ts";
import { svg } from "./svg.ts";

type DiscOptions = { x: number; y: number; size: number; fill: string; color: string; value: string };

/** A full stop grown into a disc with one short figure in it. */
export function disc(stage: Stage, { x, y, size, fill, color, value }: DiscOptions): void {
  svg(stage, {
    box: { x, y, w: size, h: size },
    viewBox: "0 0 100 100",
    body: `<circle cx="50" cy="50" r="50" fill="${fill}"/>`,
  });
  const face = stage.type.display;
  const tracking = FACES[face].displayTracking;
  const { cap } = verticalOf(face);
  const fitted = Math.min(size * 0.4, (size * 0.72) / lineWidth(value, face, tracking));
  stage.layers.push({
    kind: "text",
    role: "figure",
    face,
    size: fitted,
    leading: fitted,
    tracking,
    color,
    align: "center",
    x,
    y: y + size / 2 - (cap * fitted) / 2,
    width: size,
    lines: [{ text: value }],
  });
}
