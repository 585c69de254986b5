import type { AdDocument, AdSize, ProductPlace, SizeOverride } from "@static-engine/contracts";
import { AD_SIZES } from "@static-engine/contracts";
import type { Box, ImageLayer, Layer, TextLayer } from "../layers/layer.ts";
import { lineInk } from "../layers/text-geometry.ts";
import { fieldOfText, fieldsOf } from "./fields.ts";

/** What one size does other than drawn: its own word where it has one, else that of all sizes. */
export function overrideOf({ overrides }: AdDocument, size: AdSize): SizeOverride {
  // A banner has a drawing of its own: what was moved in the large sizes means nothing there.
  const { product, composition, ...everywhere } = overrides.all ?? {};
  const drawn = AD_SIZES[size].kind === "display" ? everywhere : { ...overrides.all };
  return { ...drawn, ...overrides[size] };
}

/** Names the layers that can be hidden. Texts are named by their field, so that new words stay hidden. */
export function createLayerNamer(document: AdDocument): (layer: Layer) => string | null {
  const fields = fieldsOf(document);
  return (layer) => {
    if (layer.kind === "text") {
      if (layer.role === "wordmark") return "logo";
      const text = layer.lines.map((line) => line.text).join(" ");
      return fieldOfText(fields, text)?.path ?? `text:${text.trim().toLowerCase()}`;
    }
    if (layer.kind !== "image") return null;
    if (layer.role === "shadow") return "product";
    return layer.role === "product" || layer.role === "logo" ? layer.role : null;
  };
}

type Canvas = { w: number; h: number };

/** The layers as a member has changed them: the product moved with its shadow, hidden layers gone. */
export function applyOverride(
  document: AdDocument,
  layers: readonly Layer[],
  override: SizeOverride,
  canvas: Canvas,
): readonly Layer[] {
  const { product, hidden = [] } = override;
  const moved = product ? layers.map((layer) => moveProduct(layer, product, canvas)) : layers;
  if (hidden.length === 0) return moved;
  return drop(moved, new Set(hidden), createLayerNamer(document));
}

function moveProduct(layer: Layer, place: ProductPlace, canvas: Canvas): Layer {
  if (layer.kind === "group") {
    return { ...layer, layers: layer.layers.map((child) => moveProduct(child, place, canvas)) };
  }
  if (layer.kind !== "image" || (layer.role !== "product" && layer.role !== "shadow")) return layer;
  const box = placed(layer.box, place, canvas);
  return { ...layer, box, request: withSize(layer, box) };
}

function placed({ x, y, w, h }: Box, { dx, dy, scale }: ProductPlace, canvas: Canvas): Box {
  return {
    x: x + dx * canvas.w - (w * (scale - 1)) / 2,
    y: y + dy * canvas.h - (h * (scale - 1)) / 2,
    w: w * scale,
    h: h * scale,
  };
}

// A framed photo is cut to its frame; shadows keep their own size and are stretched with the product.
function withSize({ request }: ImageLayer, box: Box): ImageLayer["request"] {
  return request.kind === "picture" && request.cover
    ? { ...request, cover: { w: box.w, h: box.h } }
    : request;
}

function drop(
  layers: readonly Layer[],
  hidden: ReadonlySet<string>,
  nameOf: (layer: Layer) => string | null,
): Layer[] {
  const isHidden = (layer: Layer) => hidden.has(nameOf(layer) ?? "");
  const gone = layers.filter((layer): layer is TextLayer => layer.kind === "text" && isHidden(layer));
  return layers.flatMap((layer, index): Layer[] => {
    if (isHidden(layer)) return [];
    if (layer.kind === "group") return [{ ...layer, layers: drop(layer.layers, hidden, nameOf) }];
    return isPlateOf(gone, layers, index) ? [] : [layer];
  });
}

// A button's plate goes with its words, but not a panel on which other words stand.
function isPlateOf(gone: readonly TextLayer[], layers: readonly Layer[], index: number): boolean {
  const layer = layers[index];
  const next = layers[index + 1];
  const isPlate = layer?.kind === "rect" || (layer?.kind === "image" && layer.request.kind === "svg");
  if (!isPlate || next?.kind !== "text" || !gone.includes(next)) return false;
  const texts = layers.filter((other) => other.kind === "text" && inside(inkOf(other), layer.box));
  return texts.length === 1 && texts[0] === next;
}

// The box round all lines of a text.
function inkOf(layer: TextLayer): Box {
  const lines = layer.lines.map((_, i) => lineInk(layer, i));
  const x = Math.min(...lines.map((line) => line.x));
  const y = Math.min(...lines.map((line) => line.y));
  return {
    x,
    y,
    w: Math.max(...lines.map((line) => line.x + line.w)) - x,
    h: Math.max(...lines.map((line) => line.y + line.h)) - y,
  };
}

function inside(inner: Box, outer: Box): boolean {
  const x = inner.x + inner.w / 2;
  const y = inner.y + inner.h / 2;
  return x >= outer.x && x <= outer.x + outer.w && y >= outer.y && y <= outer.y + outer.h;
}
