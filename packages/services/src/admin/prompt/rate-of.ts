import type { Rate } from "@static-engine/contracts";

/** The normal quantile of 95 %. */
const Z = 1.959964;

/**
 * A share with its interval after Wilson (1927), which also holds for few tries and shares near 0 and 1. Without any
 * try nothing is known: the interval is everything.
 */
export function rateOf(hits: number, tries: number): Rate {
  if (tries === 0) return { share: 0, low: 0, high: 1 };
  const share = Math.min(hits, tries) / tries;
  const scale = 1 + Z ** 2 / tries;
  const middle = (share + Z ** 2 / (2 * tries)) / scale;
  const half = (Z * Math.sqrt((share * (1 - share)) / tries + Z ** 2 / (4 * tries ** 2))) / scale;
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
