import type { CheckResult } from "@static-engine/contracts";

export type CheckGroup = { id: string; status: CheckResult["status"]; results: CheckResult[] };

const SEVERITY = { fail: 0, warn: 1, pass: 2 } as const;

/** One line for each check over all ratios; the worst ratio decides, and what needs a look comes first. */
export function groupChecks(checks: readonly CheckResult[]): CheckGroup[] {
  const groups = new Map<string, CheckGroup>();
  for (const check of checks) {
    const group = groups.get(check.id) ?? { id: check.id, status: "pass", results: [] };
    group.results.push(check);
    if (SEVERITY[check.status] < SEVERITY[group.status]) {
      group.status = check.status;
    }
    groups.set(check.id, group);
  }
  return [...groups.values()].sort((a, b) => SEVERITY[a.status] - SEVERITY[b.status]);
}
