import type { Stage } from "../compositions/stage.ts";
import type { TextOptions } from "./text.ts";
import { text } from "./text.ts";

/** The name over a column, on one line or two, its foot at the same height either way. */
export function columnHead(
  stage: Stage,
  value: string,
  options: Omit<TextOptions, "y" | "maxLines"> & { foot: number },
): void {
  const { foot, ...rest } = options;
  const placed = text(stage, value, { ...rest, y: 0, maxLines: 2, role: "label" });
  const layer = stage.layers.pop();
  if (layer?.kind === "text") stage.layers.push({ ...layer, y: foot - placed.bottom });
}
