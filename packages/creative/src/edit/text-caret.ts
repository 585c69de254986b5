import type { CSSProperties } from "react";
import { fontStack } from "../layers/paint-layer.tsx";
import { lineBox, lineLeft, widthOfLine } from "../layers/text-geometry.ts";
import { FACES } from "../type/faces.ts";
import type { EditTarget } from "./targets.ts";

type TextTarget = NonNullable<EditTarget["text"]>;

/** How a text field must look to lie letter by letter over the painted text, px of the size. */
export function textFieldStyle({ layer, dx, dy, turn }: TextTarget): CSSProperties {
  const { top: lineTop, height } = lineBox(layer, 0);
  const left = lineLeft(layer, 0) + dx;
  const top = lineTop + dy + (height - layer.leading) / 2;
  const turned = turn && {
    transform: `rotate(${turn.angle}deg)`,
    transformOrigin: `${turn.x - left}px ${turn.y - top}px`,
  };
  return {
    left,
    top,
    ...turned,
    width: layer.width + layer.size,
    height: layer.leading * (layer.lines.length + 0.2),
    fontFamily: fontStack(layer.face),
    fontWeight: FACES[layer.face].weight,
    fontSize: layer.size,
    lineHeight: `${layer.leading}px`,
    letterSpacing: `${layer.tracking}em`,
    textAlign: layer.align,
    whiteSpace: "pre",
  };
}

/** The place between letters that is nearest to a point of the size; lines count one letter between them. */
export function caretAt({ layer, dx, dy, turn }: TextTarget, px: number, py: number): number {
  const { x, y } = turn ? turnBack(turn, px, py) : { x: px, y: py };
  const at = Math.floor((y - dy - layer.y) / layer.leading + 0.25);
  const line = Math.max(0, Math.min(layer.lines.length - 1, at));
  const before = layer.lines.slice(0, line).reduce((sum, { text }) => sum + text.length + 1, 0);
  const text = layer.lines[line]?.text ?? "";
  const room = layer.width - widthOfLine(layer, text);
  const indent = layer.align === "left" ? 0 : layer.align === "right" ? room : room / 2;
  const wanted = x - dx - lineLeft(layer, line) - indent;
  let caret = 0;
  while (
    caret < text.length &&
    (widthOfLine(layer, text.slice(0, caret)) + widthOfLine(layer, text.slice(0, caret + 1))) / 2 < wanted
  )
    caret++;
  return before + caret;
}

function turnBack({ angle, x, y }: NonNullable<TextTarget["turn"]>, px: number, py: number) {
  const a = (-angle * Math.PI) / 180;
  return {
    x: x + (px - x) * Math.cos(a) - (py - y) * Math.sin(a),
    y: y + (px - x) * Math.sin(a) + (py - y) * Math.cos(a),
  };
}

/** The printed text as lines, where it has letter for letter the length of the field's own; else `null`. */
export function printedValue({ layer, field }: TextTarget): string | null {
  if (!field) return null;
  const printed = layer.lines.map(({ text }) => text).join("\n");
  const tail = /\s*$/.exec(field.value)?.[0] ?? "";
  return printed.length === field.value.length - tail.length ? printed + tail : null;
}

/** What was typed into the printed text, told of the field's own: its quotes and capitals stay as they were. */
export function typedInto(value: string, printedBefore: string, printedAfter: string): string {
  const shorter = Math.min(printedBefore.length, printedAfter.length);
  let start = 0;
  while (start < shorter && printedBefore[start] === printedAfter[start]) start++;
  let end = 0;
  while (end < shorter - start && printedBefore.at(-1 - end) === printedAfter.at(-1 - end)) end++;
  const typed = printedAfter.slice(start, printedAfter.length - end);
  const next = value.slice(0, start) + typed + value.slice(value.length - end);
  return next.replace(/[\s\u00A0]+/g, " ").trimStart();
}
