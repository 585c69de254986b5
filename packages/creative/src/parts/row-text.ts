import type { Stage } from "../compositions/stage.ts";
import type { TextRole } from "../layers/layer.ts";
import type { FaceId } from "../type/faces.ts";
import type { Placed } from "./text.ts";
import { text } from "./text.ts";

type RowOptions = {
  x: number;
  /** Middle of the row, px. */
  mid: number;
  w: number;
  size: number;
  color: string;
  face?: FaceId;
  align?: "left" | "center" | "right";
  maxLines?: number;
  role?: TextRole;
};

/** Text in the middle of a table row: one line, or two where it is long. */
export function rowText(stage: Stage, value: string, options: RowOptions): void {
  const first = place(stage, value, options, options.size);
  // Two lines need a smaller size than one, or rows grow into each other.
  const tall = first.layer.lines.length > 1 && options.size > 32;
  if (tall) stage.layers.pop();
  const placed = tall ? place(stage, value, options, 32) : first;
  const layer = stage.layers.pop();
  if (layer?.kind === "text") stage.layers.push({ ...layer, y: options.mid - placed.bottom / 2 });
}

function place(stage: Stage, value: string, options: RowOptions, size: number): Placed {
  return text(stage, value, {
    ...options,
    size,
    y: 0,
    min: 30,
    maxLines: options.maxLines ?? 2,
    role: options.role ?? "body",
  });
}
