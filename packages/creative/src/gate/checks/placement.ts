import type { CheckResult } from "@static-engine/contracts";
import type { Box } from "../../layers/layer.ts";
import { readable } from "../flatten.ts";
import type { LayoutInput } from "../gate-input.ts";
import { result } from "../result.ts";
import { DISPLAY_THRESHOLDS, isDisplay, SAFE_ZONE, THRESHOLDS } from "../thresholds.ts";

/** Text and logo keep their distance from the edge. */
export function checkMargins(input: LayoutInput): CheckResult {
  const { layout, ratio } = input;
  const side = Math.min(layout.width, layout.height);
  let least = Number.POSITIVE_INFINITY;
  let name = "";
  for (const item of critical(input)) {
    const { x, y, w, h } = item.box;
    const gap = Math.min(x, y, layout.width - x - w, layout.height - y - h);
    if (gap < least) {
      least = gap;
      name = item.name;
    }
  }
  const display = isDisplay(ratio);
  const threshold = display ? DISPLAY_THRESHOLDS.margins : THRESHOLDS.margins;
  const value = Number.isFinite(least) ? (display ? least : (least / side) * 100) : threshold;
  return result({
    id: "margins",
    ratio,
    value,
    threshold,
    unit: display ? "px" : "%",
    ok: value >= threshold,
    pass: "Text and logo keep their distance from the edge.",
    fail: `${name} is too close to the edge.`,
  });
}

/** In 9:16 nothing that matters lies under the buttons of the apps. */
export function checkSafeZone(input: LayoutInput): CheckResult {
  const { ratio } = input;
  let worst = 0;
  let name = "";
  for (const item of ratio === "9:16" ? critical(input) : []) {
    const { x, y, w, h } = item.box;
    const over = Math.max(
      SAFE_ZONE.left - x,
      SAFE_ZONE.top - y,
      x + w - SAFE_ZONE.right,
      y + h - SAFE_ZONE.bottom,
    );
    if (over > worst) {
      worst = over;
      name = item.name;
    }
  }
  return result({
    id: "safe_zone",
    ratio,
    value: worst,
    threshold: THRESHOLDS.safe_zone,
    unit: "px",
    ok: worst <= THRESHOLDS.safe_zone,
    pass: "Nothing lies under the buttons of Stories, Reels or TikTok.",
    fail: `${name} would lie under the buttons of Stories, Reels or TikTok.`,
  });
}

function critical({ placed }: LayoutInput): { name: string; box: Box }[] {
  const { lines, images } = placed;
  return [
    ...readable(lines)
      .filter((line) => line.text.trim() !== "")
      .map(({ text, box }) => ({ name: `“${text}”`, box })),
    ...images.filter(({ layer }) => layer.role === "logo").map(({ box }) => ({ name: "The logo", box })),
  ];
}
