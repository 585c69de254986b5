import type { CheckResult } from "@static-engine/contracts";
import type { Box } from "../../layers/layer.ts";
import type { GateInput, LayoutInput, Raster } from "../gate-input.ts";
import { luminanceOf, ratioOf } from "../luminance.ts";
import { result } from "../result.ts";
import { THRESHOLDS } from "../thresholds.ts";

/** The logo has the proportions of its file. */
export function checkLogoAspect({ placed, ratio, document }: LayoutInput): CheckResult {
  const drawn = placed.images.find(({ layer }) => layer.role === "logo");
  const { logo } = document.brand;
  const value =
    drawn && logo
      ? Math.abs(drawn.layer.box.w / drawn.layer.box.h / (logo.width / logo.height) - 1) * 100
      : 0;
  return result({
    id: "logo_aspect",
    ratio,
    value,
    threshold: THRESHOLDS.logo_aspect,
    unit: "%",
    ok: value <= THRESHOLDS.logo_aspect,
    pass: "The logo keeps its proportions.",
    fail: "The logo is stretched.",
  });
}

/** A drawn logo stands out from the ground round it. */
export function checkLogoContrast({ placed, ratio, document, ground }: GateInput): CheckResult {
  const drawn = placed.images.find(({ layer }) => layer.role === "logo");
  const tone = document.brand.logoTone;
  const value =
    drawn && tone ? contrastAround(drawn.box, ground, luminanceOf(tone)) : THRESHOLDS.logo_contrast;
  return result({
    id: "logo_contrast",
    ratio,
    value,
    threshold: THRESHOLDS.logo_contrast,
    unit: ":1",
    ok: value >= THRESHOLDS.logo_contrast,
    pass: "The logo stands out from its background.",
    fail: "The logo is lost on its background.",
  });
}

function contrastAround({ x, y, w, h }: Box, ground: Raster, own: number): number {
  const found: number[] = [];
  for (let i = 0; i <= 40; i++) {
    for (const [px, py] of [
      [x + (w * i) / 40, y - 8],
      [x + (w * i) / 40, y + h + 8],
      [x - 8, y + (h * i) / 40],
      [x + w + 8, y + (h * i) / 40],
    ] as const) {
      const cx = Math.min(ground.width - 1, Math.max(0, Math.round(px)));
      const cy = Math.min(ground.height - 1, Math.max(0, Math.round(py)));
      const at = (cy * ground.width + cx) * 4;
      found.push(
        ratioOf(own, luminanceOf([ground.data[at] ?? 0, ground.data[at + 1] ?? 0, ground.data[at + 2] ?? 0])),
      );
    }
  }
  found.sort((a, b) => a - b);
  return found[Math.floor(found.length / 5)] ?? 21;
}
