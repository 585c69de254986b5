/** Keeps the values used last, up to a budget of bytes. */
export function createLru<V>(budget: number, sizeOf: (value: V) => number) {
  const entries = new Map<string, Promise<V>>();
  const sizes = new Map<string, number>();
  let total = 0;

  function evict(): void {
    for (const key of entries.keys()) {
      if (total <= budget || entries.size <= 1) return;
      total -= sizes.get(key) ?? 0;
      sizes.delete(key);
      entries.delete(key);
    }
  }

  return {
    /** The kept value, or a new one; two callers at once share one making. A failure is not kept. */
    get(key: string, make: () => Promise<V>): Promise<V> {
      const known = entries.get(key);
      if (known) {
        entries.delete(key);
        entries.set(key, known);
        return known;
      }
      const made = make();
      entries.set(key, made);
      made.then(
        (value) => {
          if (entries.get(key) !== made) return;
          const size = sizeOf(value);
          sizes.set(key, size);
          total += size;
          evict();
        },
        () => {
          if (entries.get(key) === made) entries.delete(key);
        },
      );
      return made;
    },
  };
}
