import type { CheckResult } from "@static-engine/contracts";
import { isForbidden } from "../../color/palette.ts";
import type { Layer } from "../../layers/layer.ts";
import type { LayoutInput } from "../gate-input.ts";
import { result } from "../result.ts";
import { THRESHOLDS } from "../thresholds.ts";

/** No area and no line is in a colour that the brand forbids. */
export function checkForbiddenColor({ document, layout, ratio }: LayoutInput): CheckResult {
  const forbidden = document.brand.forbiddenColors ?? [];
  const shown = forbidden.length > 0 ? [...new Set(layout.layers.flatMap(colorsOf))] : [];
  const found = shown.filter((color) => isForbidden(color, forbidden));
  return result({
    id: "forbidden_color",
    ratio,
    value: found.length,
    threshold: THRESHOLDS.forbidden_color,
    unit: "",
    ok: found.length <= THRESHOLDS.forbidden_color,
    pass: "No colour is one that the brand forbids.",
    fail: `${found[0] ?? "A colour"} looks like a colour that the brand forbids.`,
  });
}

function colorsOf(layer: Layer): string[] {
  switch (layer.kind) {
    case "text":
      return [layer.color, ...layer.lines.flatMap(({ color }) => (color ? [color] : []))];
    case "rect":
      return [layer.color];
    case "group":
      return layer.layers.flatMap(colorsOf);
    case "image":
      return layer.request.kind === "ground" ? layer.request.colors.slice(0, 1) : [];
  }
}
