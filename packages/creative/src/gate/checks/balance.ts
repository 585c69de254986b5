import type { CheckResult } from "@static-engine/contracts";
import type { Box } from "../../layers/layer.ts";
import { readable } from "../flatten.ts";
import type { LayoutInput } from "../gate-input.ts";
import { result } from "../result.ts";
import { THRESHOLDS } from "../thresholds.ts";

/** Where the weight lies: text and product together do not all hang on one side. */
export function checkBalance({ layout, placed, ratio }: LayoutInput): CheckResult {
  const weights = [
    ...readable(placed.lines).map(({ box }) => ({ box: onCanvas(box, layout), weight: 1 })),
    ...placed.images
      .filter(({ layer }) => layer.role === "product")
      .map(({ box }) => ({ box: onCanvas(box, layout), weight: 0.7 })),
  ];
  let total = 0;
  let x = 0;
  for (const { box, weight } of weights) {
    const mass = box.w * box.h * weight;
    total += mass;
    x += (box.x + box.w / 2) * mass;
  }
  // Up and down the reading order decides; only left and right can tip.
  const value = total > 0 ? Math.abs(x / total / layout.width - 0.5) : 0;
  return result({
    id: "balance",
    ratio,
    value,
    threshold: THRESHOLDS.balance,
    unit: "",
    ok: value <= THRESHOLDS.balance,
    otherwise: "warn",
    pass: "The picture is in balance.",
    fail: "Nearly everything stands on one side.",
  });
}

function onCanvas({ x, y, w, h }: Box, canvas: { width: number; height: number }): Box {
  const left = Math.max(0, x);
  const top = Math.max(0, y);
  return {
    x: left,
    y: top,
    w: Math.max(0, Math.min(canvas.width, x + w) - left),
    h: Math.max(0, Math.min(canvas.height, y + h) - top),
  };
}
