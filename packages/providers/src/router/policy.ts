/** How hard the gateway tries, as configured. */
export type RouterPolicy = {
  /** Calls per model and step, the first included. */
  attempts: number;
  /** A step that has asked and paused for so long without a result fails. Waits for places do not count. */
  deadlineMs: number;
  /** A model whose provider has no place free for so long is passed over. */
  placeWaitMs: number;
  /** Models and providers that are switched off. */
  disabled: readonly string[];
};

const FIRST_DELAY_MS = 400;
const LONGEST_DELAY_MS = 8000;
/** A vendor that asks for a longer pause is left; the next model is asked instead. */
export const LONGEST_PAUSE_MS = 20_000;

/**
 * Pause before the next call of the same model: doubled each time, with half of it at random so that processes that
 * failed together do not come back together; never shorter than the vendor asks for.
 */
export function pauseMs(attempt: number, retryAfterMs: number | undefined, random: () => number): number {
  const ceiling = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempt - 1));
  return Math.max(retryAfterMs ?? 0, ceiling / 2 + (ceiling / 2) * random());
}
