import { shared } from "../../gate/flatten.ts";
import type { Box, ImageLayer, Layer, Layout } from "../../layers/layer.ts";
import { lineInk } from "../../layers/text-geometry.ts";

/** A layer as the painter takes it: pictures and flat areas by itself, the rest by the vector renderer. */
export type Entry = {
  kind: "picture" | "area" | "drawing" | "text";
  layer: Layer;
  /** What it can touch, px on the canvas. */
  bounds: Box;
  /** Where the clipping groups around it let it be seen. */
  clip: Box;
  /** Upper left of the groups around it. */
  dx: number;
  dy: number;
};

/** Steps in paint order. Neighbours of one kind that the vector renderer paints are one step. */
export type Step = { kind: Entry["kind"]; entries: readonly Entry[] };

/** A layout's layers back to front, upright groups opened, turned groups split into what is text and what is not. */
export function entriesOf(layout: Layout): Entry[] {
  const entries: Entry[] = [];
  const walk = (layers: readonly Layer[], dx: number, dy: number, clip: Box): void => {
    for (const layer of layers) {
      if (layer.kind === "group" && !layer.rotate) {
        const box = moved(layer.box, dx, dy);
        walk(layer.layers, box.x, box.y, layer.clip ? cut(clip, box) : clip);
      } else
        for (const part of partsOf(layer))
          entries.push({ ...part, bounds: moved(part.bounds, dx, dy), clip, dx, dy });
    }
  };
  walk(layout.layers, 0, 0, { x: 0, y: 0, w: layout.width, h: layout.height });
  return entries.filter((entry, i) => !(entry.kind === "area" && hidden(entry, entries[i + 1])));
}

/**
 * The order in which entries are painted: what the vector renderer paints waits as long as nothing painted later
 * would lie on it, so that it is called once or twice for an ad instead of for every rule and line. Text waits
 * longest: everything before it is the ground that its contrast is measured on.
 */
export function stepsOf(entries: readonly Entry[]): Step[] {
  const steps: Step[] = [];
  let drawings: Entry[] = [];
  let texts: Entry[] = [];
  const flush = (kind: "drawing" | "text", waiting: readonly Entry[]) => {
    if (waiting.length > 0) steps.push({ kind, entries: waiting });
  };
  for (const entry of entries) {
    if (entry.kind === "text") {
      texts.push(entry);
      continue;
    }
    const onText = texts.some((text) => shared(text.bounds, entry.bounds) > 0);
    const onDrawing =
      entry.kind !== "drawing" && drawings.some((one) => shared(one.bounds, entry.bounds) > 0);
    if (onText || onDrawing) {
      flush("drawing", drawings);
      drawings = [];
    }
    if (onText) {
      flush("text", texts);
      texts = [];
    }
    if (entry.kind === "drawing") drawings.push(entry);
    else steps.push({ kind: entry.kind, entries: [entry] });
  }
  flush("drawing", drawings);
  flush("text", texts);
  return steps;
}

type Part = Pick<Entry, "kind" | "layer" | "bounds">;

function partsOf(layer: Layer): Part[] {
  switch (layer.kind) {
    case "text":
      return [{ kind: "text", layer, bounds: textBounds(layer) }];
    case "image":
      return [
        { kind: isDrawing(layer) ? "drawing" : "picture", layer, bounds: turned(layer.box, layer.rotate) },
      ];
    case "rect":
      return [
        {
          kind: layer.radius || layer.shadow ? "drawing" : "area",
          layer,
          bounds: grown(layer.box, layer.shadow ? 60 : 0),
        },
      ];
    case "group": {
      const parts: Part[] = [];
      const still = layer.layers.filter((child) => child.kind !== "text");
      const words = layer.layers.filter((child) => child.kind === "text");
      if (still.length > 0)
        parts.push({
          kind: "drawing",
          layer: { ...layer, layers: still },
          bounds: groupBounds(layer.box, layer.rotate, still),
        });
      if (words.length > 0)
        parts.push({
          kind: "text",
          layer: { ...layer, layers: words },
          bounds: groupBounds(layer.box, layer.rotate, words),
        });
      return parts;
    }
  }
}

function isDrawing({ request }: ImageLayer): boolean {
  return request.kind === "svg";
}

function textBounds(layer: Extract<Layer, { kind: "text" }>): Box {
  const lines = layer.lines.map((_, i) => lineInk(layer, i));
  const whole = lines.reduce(around, lines[0] ?? { x: layer.x, y: layer.y, w: 0, h: 0 });
  // Accents, tails and side bearings reach beyond the caps.
  return grown(whole, layer.size * 0.35);
}

function groupBounds(box: Box, degrees: number, layers: readonly Layer[]): Box {
  const inner = layers.flatMap(partsOf).map(({ bounds }) => bounds);
  const whole = inner.reduce(around, inner[0] ?? { x: 0, y: 0, w: 0, h: 0 });
  const angle = (degrees * Math.PI) / 180;
  const [mx, my] = [box.x + box.w / 2, box.y + box.h / 2];
  const corners = [0, 1, 2, 3].map((k) => {
    const x = whole.x + (k & 1 ? whole.w : 0) - box.w / 2;
    const y = whole.y + (k & 2 ? whole.h : 0) - box.h / 2;
    return {
      x: mx + x * Math.cos(angle) - y * Math.sin(angle),
      y: my + x * Math.sin(angle) + y * Math.cos(angle),
      w: 0,
      h: 0,
    };
  });
  return grown(corners.reduce(around), 2);
}

function turned(box: Box, degrees: number): Box {
  if (!degrees) return box;
  const angle = (degrees * Math.PI) / 180;
  const w = Math.abs(box.w * Math.cos(angle)) + Math.abs(box.h * Math.sin(angle));
  const h = Math.abs(box.w * Math.sin(angle)) + Math.abs(box.h * Math.cos(angle));
  return { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h };
}

/** The smallest box round two. */
export function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y };
}

function cut(a: Box, b: Box): Box {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return { x, y, w: Math.min(a.x + a.w, b.x + b.w) - x, h: Math.min(a.y + a.h, b.y + b.h) - y };
}

function grown(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, w: box.w + by * 2, h: box.h + by * 2 };
}

function moved(box: Box, dx: number, dy: number): Box {
  return { ...box, x: box.x + dx, y: box.y + dy };
}

// The colour under a painted ground is for screens that do not have the ground yet.
function hidden(area: Entry, next: Entry | undefined): boolean {
  return (
    next?.layer.kind === "image" &&
    next.layer.request.kind === "ground" &&
    next.bounds.x <= area.bounds.x &&
    next.bounds.y <= area.bounds.y &&
    next.bounds.x + next.bounds.w >= area.bounds.x + area.bounds.w &&
    next.bounds.y + next.bounds.h >= area.bounds.y + area.bounds.h
  );
}
