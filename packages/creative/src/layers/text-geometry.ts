import { FACES } from "../type/faces.ts";
import { lineWidth, startBearing, verticalOf } from "../type/metrics.ts";
import type { Box, TextLayer } from "./layer.ts";

/** Line box of one line: where CSS must put it so that the cap top lands on the layer's y. */
export function lineBox(layer: TextLayer, index: number): { top: number; height: number } {
  const { ascent, descent, cap } = verticalOf(layer.face);
  const height = Math.ceil(layer.size * (ascent + descent));
  const baseline = layer.y + cap * layer.size + index * layer.leading;
  // Half-leading centres ascent and descent in the line box.
  const above = (height - (ascent + descent) * layer.size) / 2 + ascent * layer.size;
  return { top: baseline - above, height };
}

/** Where a line's box begins: x, or a little before it for hung display type. */
export function lineLeft(layer: TextLayer, index: number): number {
  if (!layer.hang || layer.align !== "left") return layer.x;
  return layer.x - startBearing(layer.lines[index]?.text ?? "", layer.face) * layer.size;
}

export function widthOfLine(layer: TextLayer, text: string): number {
  return lineWidth(text, layer.face, layer.tracking) * layer.size;
}

/** The ink of one line: its cap top to its baseline (descenders apart), first stem to last letter. */
export function lineInk(layer: TextLayer, index: number): Box {
  const { cap, bearing } = verticalOf(layer.face);
  const text = layer.lines[index]?.text ?? "";
  const side = FACES[layer.face].genre === "mono" ? 0 : bearing * layer.size;
  const width = Math.max(0, widthOfLine(layer, text) - layer.tracking * layer.size - side * 2);
  const room = layer.width - width;
  const left =
    layer.align === "left" ? (layer.hang ? 0 : side) : layer.align === "right" ? room - side : room / 2;
  return { x: layer.x + left, y: layer.y + index * layer.leading, w: width, h: cap * layer.size };
}
