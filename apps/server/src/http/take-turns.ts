import { AppError } from "@static-engine/contracts";

type Wish = {
  /** Aborted when nobody waits for it any more: it is then not begun. */
  signal: AbortSignal;
  /** Waits however many do: for what is half delivered. */
  isUnderWay?: boolean;
};

export type Turns = <T>(wish: Wish, make: () => Promise<T>) => Promise<T>;

/** Seconds after which a place is likely to be free. */
const COME_BACK = 15;

/**
 * Lets so many be made at once and so many wait. An address that needs no session can be asked for hundreds of times at
 * once, and each picture in hand holds a canvas.
 * @throws AppError UNAVAILABLE with `retryAfterSeconds` where too many wait | the signal's reason
 */
export function takeTurns({ atOnce, waiting }: { atOnce: number; waiting: number }): Turns {
  let inHand = 0;
  const queue = new Set<() => void>();

  function wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const begin = () => {
        signal.removeEventListener("abort", leave);
        resolve();
      };
      const leave = () => {
        queue.delete(begin);
        reject(signal.reason);
      };
      queue.add(begin);
      signal.addEventListener("abort", leave, { once: true });
    });
  }

  return async ({ signal, isUnderWay = false }, make) => {
    signal.throwIfAborted();
    if (inHand < atOnce) inHand += 1;
    else if (isUnderWay || queue.size < waiting) await wait(signal);
    else throw tooMany();
    try {
      signal.throwIfAborted();
      return await make();
    } finally {
      // The place goes to whoever has waited longest.
      const [next] = queue;
      if (next) queue.delete(next);
      else inHand -= 1;
      next?.();
    }
  };
}

function tooMany(): AppError {
  return new AppError(
    "UNAVAILABLE",
    `Too many files are being made right now, so this one was not begun. Try again in ${COME_BACK} seconds. Nothing was charged.`,
    { details: { retryAfterSeconds: COME_BACK } },
  );
}
