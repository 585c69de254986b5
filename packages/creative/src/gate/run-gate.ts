import type { CheckResult } from "@static-engine/contracts";
import { wholePicture } from "../document/whole.ts";
import { checkAlignment, checkTextShare, checkUnderlay, checkVisible } from "./checks/arrangement.ts";
import { checkBalance } from "./checks/balance.ts";
import { checkLogoAspect, checkLogoContrast } from "./checks/brand-marks.ts";
import { checkContrast } from "./checks/contrast.ts";
import { checkForbiddenColor } from "./checks/forbidden-color.ts";
import { checkLogoSize, checkLogoSpace } from "./checks/logo-room.ts";
import { checkHidden, checkOverlap } from "./checks/overlap.ts";
import { checkPalette } from "./checks/palette.ts";
import { checkMargins, checkSafeZone } from "./checks/placement.ts";
import { checkProductFidelity } from "./checks/product-fidelity.ts";
import { checkProductPicture } from "./checks/product-picture.ts";
import { checkProductSeparation } from "./checks/product-separation.ts";
import { checkQuietGround } from "./checks/quiet-ground.ts";
import { checkCapitals, checkClaims, checkPolicy, checkRepetition } from "./checks/statements.ts";
import { checkClipping, checkTextFit } from "./checks/text-fit.ts";
import { checkGlyphs, checkHeadlineLength, checkHierarchy, checkMinimumSize } from "./checks/words.ts";
import type { GateInput, LayoutInput } from "./gate-input.ts";

const OF_LAYOUT: readonly ((input: LayoutInput) => CheckResult)[] = [
  checkTextFit,
  checkClipping,
  checkVisible,
  checkOverlap,
  checkHidden,
  checkUnderlay,
  checkMargins,
  checkSafeZone,
  checkMinimumSize,
  checkGlyphs,
  checkHeadlineLength,
  checkHierarchy,
  checkForbiddenColor,
  checkClaims,
  checkRepetition,
  checkCapitals,
  checkPolicy,
  checkTextShare,
  checkAlignment,
  checkBalance,
  checkLogoAspect,
  checkLogoSize,
  checkLogoSpace,
  checkProductPicture,
];

const OF_PICTURE: readonly ((input: GateInput) => CheckResult)[] = [
  checkContrast,
  checkQuietGround,
  checkPalette,
  checkLogoContrast,
  checkProductSeparation,
  checkProductFidelity,
];

/** What holds for a picture that a model has painted whole; whether its words are right is read off it elsewhere. */
const OF_WORDS: readonly ((input: LayoutInput) => CheckResult)[] = [
  checkHeadlineLength,
  checkClaims,
  checkCapitals,
  checkPolicy,
];

function isWhole({ document, ratio }: LayoutInput): boolean {
  return wholePicture(document, ratio) !== undefined;
}

/** The checks that need no pixels: an arrangement that fails one is not worth painting. */
export function checkLayout(input: LayoutInput): CheckResult[] {
  return (isWhole(input) ? OF_WORDS : OF_LAYOUT).map((check) => check(input));
}

/** The checks of what was painted. */
export function checkPicture(input: GateInput): CheckResult[] {
  return (isWhole(input) ? [] : OF_PICTURE).map((check) => check(input));
}

/** Every check on one painted ratio, in a fixed order. */
export function runGate(input: GateInput): CheckResult[] {
  return [...checkLayout(input), ...checkPicture(input)];
}
