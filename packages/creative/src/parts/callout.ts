import type { Skin } from "../color/skin.ts";
import type { Stage } from "../compositions/stage.ts";
import { print } from "../compositions/stage.ts";
import type { CalloutItem } from "../document/callout-items.ts";
import { lineWidth } from "../type/metrics.ts";
import { headline, text } from "./text.ts";

type CalloutOptions = { x: number; y: number; w: number; skin: Skin; size?: number };

/** A display word with one line under it; returns its foot and the width of its word. */
export function callout(
  stage: Stage,
  item: CalloutItem,
  { x, y, w, skin, size = 46 }: CalloutOptions,
): { bottom: number; right: number } {
  const natural = lineWidth(print(stage, item.word, true), stage.type.display) * size;
  const long = natural > w;
  const word = headline(stage, item.word, {
    x,
    y,
    w,
    h: long ? size * 2.4 : size,
    color: skin.text,
    maxLines: long ? 3 : 1,
    scale: (size / stage.side) * 6,
    role: "label",
  });
  if (!item.line) return { bottom: word.bottom, right: word.right };
  const line = text(stage, item.line, {
    x,
    y: word.bottom + 20,
    w,
    size: 32,
    min: 30,
    color: skin.text,
    maxLines: 3,
    role: "label",
  });
  return { bottom: line.bottom, right: word.right };
}
