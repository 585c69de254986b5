import type { Stage } from "../compositions/stage.ts";
import { text } from "./text.ts";

type NoteOptions = { color: string; x?: number; w?: number; align?: "left" | "right"; baseline?: number };

/** A source or reservation in the smallest type, on the foot line opposite the logo. */
export function footNote(stage: Stage, words: string, options: NoteOptions): void {
  const w = options.w ?? stage.frame.width * 0.56;
  const align = options.align ?? "right";
  const x = options.x ?? stage.frame.right - w;
  const size = 26;
  const placed = text(stage, words, {
    x,
    y: 0,
    w,
    size,
    min: 24,
    color: options.color,
    align,
    maxLines: 2,
    role: "legal",
  });
  const layer = stage.layers.pop();
  if (layer?.kind === "text")
    stage.layers.push({ ...layer, y: (options.baseline ?? stage.frame.bottom) - placed.bottom });
}
