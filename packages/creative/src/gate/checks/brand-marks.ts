import type { CheckResult } from "@static-engine/contracts";
import { flatten } from "../flatten.ts";
import type { GateInput } from "../gate-input.ts";
import { result } from "../result.ts";
import { THRESHOLDS } from "../thresholds.ts";

/** The logo has the proportions of its file. */
export function checkLogoAspect({ layout, ratio, document }: GateInput): CheckResult {
  const drawn = flatten(layout).images.find(({ layer }) => layer.role === "logo");
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
