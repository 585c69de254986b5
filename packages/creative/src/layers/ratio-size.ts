import type { AdSize } from "@static-engine/contracts";
import { AD_SIZES } from "@static-engine/contracts";

/** Pixels of an ad at 1×. */
export function ratioSize(ratio: AdSize): { width: number; height: number } {
  const { width, height } = AD_SIZES[ratio];
  return { width, height };
}
