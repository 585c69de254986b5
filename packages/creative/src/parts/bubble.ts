import type { Stage } from "../compositions/stage.ts";
import type { TextRole } from "../layers/layer.ts";
import type { FaceId } from "../type/faces.ts";
import { svg } from "./svg.ts";
import { text } from "./text.ts";

type BubbleOptions = {
  x: number;
  y: number;
  /** Widest it may be; it shrinks to its words. */
  w: number;
  size: number;
  fill: string;
  color: string;
  /** Which side it was said from; one from the right ends on x + w. */
  from: "left" | "right";
  face?: FaceId;
  role?: TextRole;
  maxLines?: number;
  /** Something above the words, such as who said it. */
  name?: string | null;
};

const PAD = 34;

/** A drawn speech bubble with its words; returns its foot. */
export function bubble(stage: Stage, value: string, options: BubbleOptions): number {
  const { x, y, w, size, fill, color, from } = options;
  const at = stage.layers.length;
  const inner = w - PAD * 2;
  const name = options.name
    ? text(stage, options.name, {
        x: x + PAD,
        y: y + PAD,
        w: inner,
        size: 30,
        color,
        face: stage.type.bold,
        maxLines: 1,
        role: "label",
      })
    : null;
  const said = text(stage, value, {
    x: x + PAD,
    y: name ? name.bottom + 26 : y + PAD + 4,
    w: inner,
    size,
    min: Math.min(size, 34),
    color,
    face: options.face ?? stage.type.bold,
    maxLines: options.maxLines ?? 4,
    role: options.role ?? "sub",
  });
  const width = Math.max(said.width, name?.width ?? 0) + PAD * 2;
  const left = from === "left" ? x : x + w - width;
  const height = said.bottom + PAD - y;
  const written = stage.layers
    .splice(at)
    .map((layer) =>
      layer.kind === "text" ? { ...layer, x: left + PAD, width: width - PAD * 2 + 8 } : layer,
    );
  stage.layers.push({ kind: "rect", box: { x: left, y, w: width, h: height }, color: fill, radius: 34 });
  const tip = from === "left" ? "M0 0H46L8 34C12 22 8 10 0 0Z" : "M46 0H0L38 34C34 22 38 10 46 0Z";
  svg(stage, {
    box: { x: from === "left" ? left + 34 : left + width - 80, y: y + height - 1, w: 46, h: 34 },
    viewBox: "0 0 46 34",
    body: `<path d="${tip}" fill="${fill}"/>`,
  });
  stage.layers.push(...written);
  return y + height;
}
