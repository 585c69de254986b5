import type { CheckResult } from "@static-engine/contracts";
import type { Box } from "../../layers/layer.ts";
import { readable } from "../flatten.ts";
import type { GateInput, Raster } from "../gate-input.ts";
import { luminanceOf, ratioOf } from "../luminance.ts";
import { result } from "../result.ts";
import { DISPLAY_THRESHOLDS, isDisplay, THRESHOLDS } from "../thresholds.ts";

/** Every line against the pixels that really lie under it: the worst twentieth of them decides. */
export function checkContrast({ placed, ratio, ground }: GateInput): CheckResult {
  const { lines } = placed;
  const large = isDisplay(ratio) ? DISPLAY_THRESHOLDS.large_from : THRESHOLDS.large_from;
  let worst = Number.POSITIVE_INFINITY;
  let value = 21;
  let threshold: number = THRESHOLDS.contrast_text;
  let text = "";
  for (const line of readable(lines)) {
    const struck = line.layer.strike !== null && line.layer.strike !== undefined;
    const needed =
      line.layer.size >= large || struck ? THRESHOLDS.contrast_display : THRESHOLDS.contrast_text;
    const measured = percentileContrast(ground, line.box, line.color, line.layer.under ? 0.25 : 0.05);
    if (measured / needed < worst) {
      worst = measured / needed;
      value = measured;
      threshold = needed;
      text = line.text;
    }
  }
  return result({
    id: "contrast",
    ratio,
    value,
    threshold,
    unit: ":1",
    ok: value >= threshold,
    pass: "All text stands out from what is behind it.",
    fail: `“${text}” is hard to read on its background.`,
  });
}

function percentileContrast(ground: Raster, box: Box, color: string, share: number): number {
  const own = luminanceOf(color);
  const found: number[] = [];
  const step = Math.max(2, Math.round(Math.sqrt((box.w * box.h) / 1500)));
  for (let y = Math.max(0, Math.floor(box.y)); y < Math.min(ground.height, box.y + box.h); y += step) {
    for (let x = Math.max(0, Math.floor(box.x)); x < Math.min(ground.width, box.x + box.w); x += step) {
      const i = (y * ground.width + x) * 4;
      found.push(
        ratioOf(own, luminanceOf([ground.data[i] ?? 0, ground.data[i + 1] ?? 0, ground.data[i + 2] ?? 0])),
      );
    }
  }
  found.sort((a, b) => a - b);
  return found[Math.floor(found.length * share)] ?? 21;
}
