import { shared } from "../../gate/flatten.ts";
import type { Box } from "../../layers/layer.ts";
import type { Entry } from "./entries.ts";
import { around } from "./entries.ts";

/** Pixels of a sheet that cost as much as a call of the vector renderer. */
const CALL = 90_000;

type Cluster = { entries: Entry[]; bounds: Box };

/**
 * Entries that are drawn on one sheet each: those that touch, and those whose common sheet is hardly larger than two.
 * A headline above and a line at the foot need not share one that is clear in between.
 */
export function clustersOf(entries: readonly Entry[]): Entry[][] {
  let clusters: Cluster[] = entries.map((entry) => ({ entries: [entry], bounds: entry.bounds }));
  for (let merged = true; merged; ) {
    merged = false;
    for (const [i, a] of clusters.entries()) {
      const b = clusters.slice(i + 1).find((other) => belong(a.bounds, other.bounds));
      if (!b) continue;
      const one = { entries: [...a.entries, ...b.entries], bounds: around(a.bounds, b.bounds) };
      clusters = [...clusters.filter((cluster) => cluster !== a && cluster !== b), one];
      merged = true;
      break;
    }
  }
  // Within a sheet things lie on each other as they were given.
  return clusters.map((cluster) => entries.filter((entry) => cluster.entries.includes(entry)));
}

function belong(a: Box, b: Box): boolean {
  const together = around(a, b);
  return shared(a, b) > 0 || together.w * together.h < a.w * a.h + b.w * b.h + CALL;
}
