import type { Ratio } from "@static-engine/contracts";

const SIZES: Record<Ratio, { width: number; height: number }> = {
  "1:1": { width: 1080, height: 1080 },
  "9:16": { width: 1080, height: 1920 },
  "16:9": { width: 1920, height: 1080 },
};

/** Pixels of a master in one of the three ratios. */
export function ratioSize(ratio: Ratio): { width: number; height: number } {
  return SIZES[ratio];
}
