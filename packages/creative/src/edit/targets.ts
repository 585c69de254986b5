import type { AdDocument, AdSize } from "@static-engine/contracts";
import { layOut } from "../compositions/lay-out.ts";
import { flatten, readable } from "../gate/flatten.ts";
import type { Box, Layer, TextLayer } from "../layers/layer.ts";
import { lineInk } from "../layers/text-geometry.ts";
import type { DocumentField } from "./fields.ts";
import { fieldOfText, fieldsOf } from "./fields.ts";
import { createLayerNamer } from "./override.ts";

/** Something on the painted ad that can be clicked, px of the size. */
export type EditTarget = {
  /** Stable name: what is hidden by it. Two places that print one field share it. */
  key: string;
  kind: "text" | "product" | "logo";
  box: Box;
  text: {
    layer: TextLayer;
    field: DocumentField | null;
    /** Where the layer's own coordinates begin. */
    dx: number;
    dy: number;
    /** The group that turns it, in degrees about a point. */
    turn: Turn | null;
  } | null;
};

type Turn = { angle: number; x: number; y: number };

/** Everything of one size that a member can take hold of, back to front. */
export function editTargets(document: AdDocument, size: AdSize): EditTarget[] {
  const layout = layOut(document, size);
  const { lines, images } = flatten(layout);
  const turns = turnsOf(layout.layers);
  const fields = fieldsOf(document);
  const nameOf = createLayerNamer(document);
  const pictures = images.flatMap(({ layer, box, order }) => {
    const kind = layer.role;
    if (kind !== "product" && kind !== "logo") return [];
    return [{ order, target: { key: kind, kind, box, text: null } }];
  });
  const texts = new Map<number, { order: number; target: EditTarget }>();
  for (const { layer, order, box, flat } of readable(lines)) {
    const known = texts.get(order);
    if (known) {
      known.target.box = around(known.target.box, box);
      continue;
    }
    const first = lineInk(layer, 0);
    const field = fieldOfText(fields, layer.lines.map((line) => line.text).join(" "));
    const isLogo = layer.role === "wordmark";
    texts.set(order, {
      order,
      target: {
        key: nameOf(layer) ?? "",
        kind: isLogo ? "logo" : "text",
        box,
        text: { layer, field, dx: flat.x - first.x, dy: flat.y - first.y, turn: turns.get(layer) ?? null },
      },
    });
  }
  return [...pictures, ...texts.values()].sort((a, b) => a.order - b.order).map(({ target }) => target);
}

function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y };
}

/**
 * The target of a name, also while its words are such that print and field cannot be matched: a text that is being
 * typed keeps its place, even when nothing of it is left.
 */
export function followTarget(
  document: AdDocument,
  targets: readonly EditTarget[],
  key: string | null,
  last: EditTarget | null,
): EditTarget | null {
  const found = targets.find((target) => target.key === key);
  if (found || key === null || last?.key !== key || !last.text?.field) return found ?? null;
  const value = fieldsOf(document).find(({ path }) => path === key)?.value ?? "";
  const field = { path: key, value, printed: [] };
  const { layer } = last.text;
  const heir = value
    ? targets.find(
        ({ text }) => text && !text.field && text.layer.role === layer.role && near(text.layer, layer),
      )
    : undefined;
  if (heir?.text) return { ...heir, key, text: { ...heir.text, field } };
  return {
    ...last,
    text: { ...last.text, layer: value ? layer : { ...layer, lines: [{ text: "" }] }, field },
  };
}

function near(a: TextLayer, b: TextLayer): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < Math.max(a.size, b.size) * 2;
}

/** The innermost turned group of each text; groups within turned groups are not drawn. */
function turnsOf(layers: readonly Layer[], x = 0, y = 0, turn: Turn | null = null): Map<TextLayer, Turn> {
  const found = new Map<TextLayer, Turn>();
  for (const layer of layers) {
    if (layer.kind === "text" && turn) found.set(layer, turn);
    if (layer.kind !== "group") continue;
    const { box, rotate } = layer;
    const own = rotate ? { angle: rotate, x: x + box.x + box.w / 2, y: y + box.y + box.h / 2 } : turn;
    for (const [text, its] of turnsOf(layer.layers, x + box.x, y + box.y, own)) found.set(text, its);
  }
  return found;
}
