import type { CheckResult, Ratio } from "@static-engine/contracts";
import { expect, it } from "vitest";
import { groupChecks } from "./group-checks.ts";

function check(id: string, ratio: Ratio | null, status: CheckResult["status"]): CheckResult {
  return { id, ratio, status, value: 1, threshold: 1, unit: "", message: "" };
}

it("lets the worst ratio decide and puts what needs a look first", () => {
  const groups = groupChecks([
    check("contrast", "1:1", "pass"),
    check("contrast", "9:16", "pass"),
    check("margin", "1:1", "pass"),
    check("margin", "9:16", "warn"),
    check("fit", null, "fail"),
  ]);
  expect(groups.map((group) => [group.id, group.status])).toEqual([
    ["fit", "fail"],
    ["margin", "warn"],
    ["contrast", "pass"],
  ]);
  expect(groups[1]?.results).toHaveLength(2);
});
