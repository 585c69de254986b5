import type { AdDocument, AdSize } from "@static-engine/contracts";
import { layOut } from "../compositions/lay-out.ts";
import { flatten, readable } from "../gate/flatten.ts";
import type { Box, TextLayer } from "../layers/layer.ts";
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
  text: { layer: TextLayer; field: DocumentField | null; dx: number; dy: number; turned: boolean } | null;
};

/** Everything of one size that a member can take hold of, back to front. */
export function editTargets(document: AdDocument, size: AdSize): EditTarget[] {
  const { lines, images } = flatten(layOut(document, size));
  const fields = fieldsOf(document);
  const nameOf = createLayerNamer(document);
  const pictures = images.flatMap(({ layer, box, order }) => {
    const kind = layer.role;
    if (kind !== "product" && kind !== "logo") return [];
    return [{ order, target: { key: kind, kind, box, text: null } }];
  });
  const texts = new Map<number, { order: number; target: EditTarget }>();
  for (const { layer, order, box, flat, group } of readable(lines)) {
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
        text: { layer, field, dx: flat.x - first.x, dy: flat.y - first.y, turned: group > 0 },
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
