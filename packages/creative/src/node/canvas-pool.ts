/** Keeps a few canvases for the next picture of their size: megabytes made anew for each would keep the collector busy. */
export function createCanvasPool(keep: number) {
  const free = new Map<number, Buffer[]>();
  return {
    take(bytes: number): Buffer {
      return free.get(bytes)?.pop() ?? Buffer.allocUnsafeSlow(bytes);
    },
    /** The buffer must not be read or written by its former owner afterwards. */
    give(buffer: Buffer): void {
      const same = free.get(buffer.length) ?? [];
      if (same.length < keep && !same.includes(buffer)) same.push(buffer);
      free.set(buffer.length, same);
    },
  };
}

export type CanvasPool = ReturnType<typeof createCanvasPool>;
