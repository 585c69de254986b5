import type { Box, ImageLayer, Layer, Layout, TextLayer } from "../layers/layer.ts";
import { lineInk } from "../layers/text-geometry.ts";

/** One line of text where it stands on the canvas, turned groups accounted for. */
export type PlacedLine = {
  layer: TextLayer;
  /** Place in the paint order; also groups the lines of one layer. */
  order: number;
  text: string;
  color: string;
  /** Upright box around the ink, px. */
  box: Box;
  /** The turned group that it belongs to, 0 for none, and its box before turning. */
  group: number;
  flat: Box;
};

export type PlacedImage = { layer: ImageLayer; order: number; box: Box };

/** An opaque area; what lies on it does not touch what lies under it. */
type PlacedRect = { order: number; box: Box };

export type Placed = {
  lines: readonly PlacedLine[];
  images: readonly PlacedImage[];
  rects: readonly PlacedRect[];
};

type Turn = { cx: number; cy: number; angle: number };

/** The lines that somebody must read: letters used as pattern are left out. */
export function readable(lines: readonly PlacedLine[]): PlacedLine[] {
  return lines.filter(({ layer }) => layer.role !== "decor");
}

/** Every line of text and picture of a layout with its box on the canvas, back to front. */
export function flatten(layout: Layout): Placed {
  const lines: PlacedLine[] = [];
  const images: PlacedImage[] = [];
  const rects: PlacedRect[] = [];
  let order = 0;
  function walk(
    layers: readonly Layer[],
    dx: number,
    dy: number,
    turns: readonly Turn[],
    group: number,
  ): void {
    for (const layer of layers) {
      order++;
      if (layer.kind === "group") {
        const { x, y, w, h } = layer.box;
        const turn = { cx: dx + x + w / 2, cy: dy + y + h / 2, angle: layer.rotate };
        walk(
          layer.layers,
          dx + x,
          dy + y,
          layer.rotate ? [turn, ...turns] : turns,
          layer.rotate ? order : group,
        );
      } else if (layer.kind === "image")
        images.push({ layer, order, box: around(moved(layer.box, dx, dy), turns) });
      else if (layer.kind === "rect") rects.push({ order, box: around(moved(layer.box, dx, dy), turns) });
      else if (layer.kind === "text")
        layer.lines.forEach((line, i) => {
          const flat = moved(lineInk(layer, i), dx, dy);
          const box = around(flat, turns);
          lines.push({
            layer,
            order,
            text: line.text,
            color: line.color ?? layer.color,
            box,
            group,
            flat,
          });
        });
    }
  }
  walk(layout.layers, 0, 0, [], 0);
  return { lines, images, rects };
}

function moved(box: Box, dx: number, dy: number): Box {
  return { ...box, x: box.x + dx, y: box.y + dy };
}

function around(box: Box, turns: readonly Turn[]): Box {
  if (turns.length === 0) return box;
  let corners = [
    [box.x, box.y],
    [box.x + box.w, box.y],
    [box.x, box.y + box.h],
    [box.x + box.w, box.y + box.h],
  ] as [number, number][];
  for (const { cx, cy, angle } of turns) {
    const a = (angle * Math.PI) / 180;
    corners = corners.map(([x, y]) => [
      cx + (x - cx) * Math.cos(a) - (y - cy) * Math.sin(a),
      cy + (x - cx) * Math.sin(a) + (y - cy) * Math.cos(a),
    ]);
  }
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

/** What was painted on top of a picture, with the boxes it lies in. */
export function above({ images, rects }: Placed, { order }: PlacedImage): { box: Box }[] {
  return [...images, ...rects].filter((item) => item.order > order);
}

/** Area that two boxes share, px². */
export function shared(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}
