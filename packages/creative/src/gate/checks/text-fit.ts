import type { CheckResult } from "@static-engine/contracts";
import { readable } from "../flatten.ts";
import type { LayoutInput } from "../gate-input.ts";
import { result } from "../result.ts";
import { THRESHOLDS } from "../thresholds.ts";

/** Every line, as the renderer measured it, stays inside the room that the layout gave it. */
export function checkTextFit({ placed, ratio, lineWidths }: LayoutInput): CheckResult {
  const { lines } = placed;
  let worst = Number.NEGATIVE_INFINITY;
  let text = "";
  lines.forEach((line, i) => {
    if (line.layer.role === "decor") return;
    const over = (lineWidths[i] ?? 0) - line.layer.width;
    if (over > worst) {
      worst = over;
      text = line.text;
    }
  });
  return result({
    id: "text_fit",
    ratio,
    value: Math.max(0, worst),
    threshold: THRESHOLDS.text_fit,
    unit: "px",
    ok: worst <= THRESHOLDS.text_fit,
    pass: "All text fits its place.",
    fail: `“${text}” is too long for its place.`,
  });
}

/** No ink leaves the canvas. */
export function checkClipping({ layout, placed, ratio }: LayoutInput): CheckResult {
  const { lines } = placed;
  let worst = 0;
  let text = "";
  for (const line of readable(lines)) {
    const { x, y, w, h } = line.box;
    const over = Math.max(-x, -y, x + w - layout.width, y + h - layout.height);
    if (over > worst) {
      worst = over;
      text = line.text;
    }
  }
  return result({
    id: "text_clipping",
    ratio,
    value: worst,
    threshold: THRESHOLDS.text_clipping,
    unit: "px",
    ok: worst <= THRESHOLDS.text_clipping,
    pass: "No text is cut off.",
    fail: `“${text}” is cut off at the edge.`,
  });
}
