import type { PromptTest } from "@static-engine/contracts";

type BenchSum = {
  version: number;
  /** Share of copies without a fault. */
  sound: number;
  /** Share of checks that the drawn ads passed. */
  checks: number;
  /** Per brief. */
  costMicroUsd: number;
  latencyMs: number;
};

/** Each version over all briefs that are done. */
export function sumUp(test: PromptTest): BenchSum[] {
  const versions = [...new Set([test.against, test.version])];
  return versions.map((version) => {
    const tried = test.results.flatMap((brief) => brief.versions.filter((one) => one.version === version));
    const sum = (read: (one: (typeof tried)[number]) => number) =>
      tried.reduce((total, one) => total + read(one), 0);
    const copies = sum(({ copies }) => copies.length);
    const checks = sum(({ checks }) => checks.total);
    const briefs = Math.max(1, tried.length);
    return {
      version,
      sound:
        copies === 0
          ? 0
          : sum(({ copies }) => copies.filter(({ faults }) => faults.length === 0).length) / copies,
      checks: checks === 0 ? 0 : sum(({ checks }) => checks.passed) / checks,
      costMicroUsd: sum(({ costMicroUsd }) => costMicroUsd) / briefs,
      latencyMs: sum(({ latencyMs }) => latencyMs) / briefs,
    };
  });
}
