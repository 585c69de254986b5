/** A connected patch of one polarity; places in px of the plane it was found in. */
export type Component = {
  tone: 1 | 2;
  left: number;
  top: number;
  right: number;
  foot: number;
  area: number;
  /** Horizontal runs of pixels: over the height, how often a line crosses it. */
  runs: number;
  /** Edges between it and its outside, in px. */
  perimeter: number;
};

/** All 4-connected patches of 1s and of 2s, by runs and union-find: one pass over the pixels. */
export function componentsOf(mask: Uint8Array, width: number, height: number): Component[] {
  const parent: number[] = [];
  const found: Component[] = [];
  let above: Run[] = [];
  // Nearly all of a mask is empty, and four places are passed over as fast as one.
  const fours = new Int32Array(mask.buffer, mask.byteOffset, mask.length >> 2);
  for (let y = 0; y < height; y++) {
    const here: Run[] = [];
    let next = 0;
    for (let x = 0; x < width; ) {
      const at = y * width + x;
      if ((at & 3) === 0 && fours[at >> 2] === 0) {
        x += 4;
        continue;
      }
      const tone = mask[at];
      if (tone !== 1 && tone !== 2) {
        x += 1;
        continue;
      }
      const from = x;
      while (x < width && mask[y * width + x] === tone) x += 1;
      const run: Run = { from, to: x, tone, id: -1 };
      let shared = 0;
      while (next < above.length && (above[next]?.to ?? 0) <= from) next += 1;
      for (let at = next; at < above.length; at++) {
        const other = above[at];
        if (!other || other.from >= x) break;
        if (other.tone !== tone) continue;
        shared += Math.min(x, other.to) - Math.max(from, other.from);
        run.id = run.id < 0 ? root(parent, other.id) : join(parent, found, run.id, other.id);
      }
      if (run.id < 0) {
        run.id = parent.length;
        parent.push(run.id);
        found.push({ tone, left: from, right: x, top: y, foot: y + 1, area: 0, runs: 0, perimeter: 0 });
      }
      const whole = found[run.id];
      if (whole) grow(whole, run, y, shared);
      here.push(run);
    }
    above = here;
  }
  return found.filter((_, id) => parent[id] === id);
}

type Run = { from: number; to: number; tone: 1 | 2; id: number };

function grow(whole: Component, { from, to }: Run, y: number, shared: number): void {
  whole.left = Math.min(whole.left, from);
  whole.right = Math.max(whole.right, to);
  whole.foot = y + 1;
  whole.area += to - from;
  whole.runs += 1;
  // Two ends, its upper and its lower side; what it shares with the row above is inside for both.
  whole.perimeter += 2 + 2 * (to - from) - 2 * shared;
}

function root(parent: number[], id: number): number {
  let at = id;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at] ?? at] ?? at;
    at = parent[at] ?? at;
  }
  return at;
}

function join(parent: number[], found: Component[], a: number, b: number): number {
  const keep = root(parent, a);
  const gone = root(parent, b);
  const whole = found[keep];
  const part = found[gone];
  if (keep === gone || !whole || !part) return keep;
  parent[gone] = keep;
  whole.left = Math.min(whole.left, part.left);
  whole.right = Math.max(whole.right, part.right);
  whole.top = Math.min(whole.top, part.top);
  whole.foot = Math.max(whole.foot, part.foot);
  whole.area += part.area;
  whole.runs += part.runs;
  whole.perimeter += part.perimeter;
  return keep;
}
