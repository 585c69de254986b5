/** What one measurement found, beside what it is held against in the same run. */
export type Finding = {
  id: string;
  title: string;
  value: number;
  unit: string;
  /** The same figure of the baseline; `null` where the target is absolute. */
  baseline: number | null;
  baselineTitle: string;
  /** At most or at least `limit`; or at least `limit` times the baseline, in a figure where more is better. */
  target: { kind: "max" | "min" | "min-ratio"; limit: number };
};

export type Row = { id: string; run(): Promise<Finding[]> };

/** How much better the value is than its baseline: above 1 is better, whichever way the figure points. */
export function ratioOf({ value, baseline, target }: Finding): number | null {
  if (baseline === null || value === 0 || baseline === 0) return null;
  const higherIsBetter = target.kind === "min" || target.kind === "min-ratio";
  return higherIsBetter ? value / baseline : baseline / value;
}

export function isMet(finding: Finding): boolean {
  const { kind, limit } = finding.target;
  if (kind === "max") return finding.value <= limit;
  if (kind === "min") return finding.value >= limit;
  const ratio = ratioOf(finding) ?? 0;
  return ratio >= limit;
}

/** The value below which `share` of the samples lie. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds of one run of `work`. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
