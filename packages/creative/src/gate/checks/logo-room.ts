import type { CheckResult } from "@static-engine/contracts";
import { readable, shared } from "../flatten.ts";
import type { LayoutInput } from "../gate-input.ts";
import { result } from "../result.ts";
import { THRESHOLDS } from "../thresholds.ts";

/** The logo is large enough to be read: the height of its ink on a phone, whatever its proportions. */
export function checkLogoSize({ layout, placed, ratio }: LayoutInput): CheckResult {
  const logo = placed.images.find(({ layer }) => layer.role === "logo");
  const wide = logo ? (logo.box.w / layout.width) * 100 : 0;
  const tall = logo ? (logo.box.h / Math.min(layout.width, layout.height)) * 100 : 0;
  const value = logo ? Math.max(wide, tall * 2) : THRESHOLDS.logo_size;
  return result({
    id: "logo_size",
    ratio,
    value,
    threshold: THRESHOLDS.logo_size,
    unit: "%",
    ok: value >= THRESHOLDS.logo_size,
    pass: "The logo is large enough to be recognised.",
    fail: "The logo is too small to be recognised.",
  });
}

/** Nothing stands in the quarter of its height that a logo needs around it. */
export function checkLogoSpace({ placed, ratio }: LayoutInput): CheckResult {
  const logo = placed.images.find(({ layer }) => layer.role === "logo");
  let crowd = 0;
  let text = "";
  if (logo) {
    const by = logo.box.h * THRESHOLDS.logo_clear;
    const room = { x: logo.box.x - by, y: logo.box.y - by, w: logo.box.w + by * 2, h: logo.box.h + by * 2 };
    for (const line of readable(placed.lines)) {
      const share = (shared(room, line.box) / (room.w * room.h)) * 100;
      if (share > crowd) {
        crowd = share;
        text = line.text;
      }
    }
  }
  return result({
    id: "logo_space",
    ratio,
    value: crowd,
    threshold: THRESHOLDS.logo_space,
    unit: "%",
    ok: crowd <= THRESHOLDS.logo_space,
    pass: "The logo has room around it.",
    fail: `“${text}” stands too close to the logo.`,
  });
}
