import type { Stage } from "../compositions/stage.ts";
import { print } from "../compositions/stage.ts";
import { FACES } from "../type/faces.ts";
import { lineWidth, verticalOf } from "../type/metrics.ts";

type GiantOptions = { y: number; height: number; color: string };

/** A word so large that both edges cut it: pattern rather than text, below everything that must be read. */
export function giantWord(stage: Stage, word: string, { y, height, color }: GiantOptions): void {
  const face = stage.type.display;
  const tracking = FACES[face].displayTracking;
  const label = print(stage, word, true);
  const { cap } = verticalOf(face);
  const size = Math.min(height / cap, (stage.w * 1.12) / lineWidth(label, face, tracking));
  const width = lineWidth(label, face, tracking) * size;
  stage.layers.push({
    kind: "text",
    role: "decor",
    face,
    size,
    leading: size,
    tracking,
    color,
    align: "left",
    x: Math.min(56, stage.w - width + 90),
    y,
    width: width + 200,
    lines: [{ text: label }],
  });
}
