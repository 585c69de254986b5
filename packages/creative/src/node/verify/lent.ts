const kept = new Map<string, Uint8Array>();

/**
 * Bytes for one synchronous look at a picture, with whatever the last one left in them. The next to ask for the same
 * purpose gets the same: megabytes made anew for every picture would keep the collector busy.
 */
export function lent(purpose: "luma" | "mask", length: number): Uint8Array {
  const known = kept.get(purpose);
  if (known && known.length >= length) return known.subarray(0, length);
  const made = new Uint8Array(length);
  kept.set(purpose, made);
  return made;
}
