import type { CheckResult } from "@static-engine/contracts";
import { checkLogoAspect, checkLogoContrast } from "./checks/brand-marks.ts";
import { checkContrast } from "./checks/contrast.ts";
import { checkHidden, checkOverlap } from "./checks/overlap.ts";
import { checkMargins, checkSafeZone } from "./checks/placement.ts";
import { checkProductSeparation } from "./checks/product-separation.ts";
import { checkClipping, checkTextFit } from "./checks/text-fit.ts";
import { checkGlyphs, checkHeadlineLength, checkHierarchy, checkMinimumSize } from "./checks/words.ts";
import type { GateInput } from "./gate-input.ts";

const CHECKS: readonly ((input: GateInput) => CheckResult)[] = [
  checkTextFit,
  checkClipping,
  checkOverlap,
  checkHidden,
  checkMargins,
  checkSafeZone,
  checkContrast,
  checkMinimumSize,
  checkGlyphs,
  checkHeadlineLength,
  checkHierarchy,
  checkLogoAspect,
  checkLogoContrast,
  checkProductSeparation,
];

/** Every check on one painted ratio, in a fixed order. */
export function runGate(input: GateInput): CheckResult[] {
  return CHECKS.map((check) => check(input));
}
