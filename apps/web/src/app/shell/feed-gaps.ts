/**
 * Watches a feed of events that are numbered without gaps, and says when something may have been missed. A feed that
 * begins with the event that the page was read at misses nothing at its first opening.
 */
export function createFeedGaps(start: string | undefined) {
  let newest = start === undefined ? null : Number(start);
  let isFirst = start !== undefined;
  return {
    /** The feed was opened, the first time or again. True if what the page shows is to be read again. */
    opened(): boolean {
      const wasFirst = isFirst;
      isFirst = false;
      return !wasFirst;
    },
    /** An event came. True if others before it did not. */
    received(seq: number): boolean {
      const isSkipped = newest !== null && seq > newest + 1;
      newest = Math.max(newest ?? seq, seq);
      return isSkipped;
    },
  };
}
