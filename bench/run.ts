import { writeFile } from "node:fs/promises";
import type { Finding } from "./row.ts";
import { isMet, ratioOf } from "./row.ts";
import { ROWS } from "./rows.ts";

const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : undefined;

function format(value: number | null, unit = ""): string {
  if (value === null) return "–";
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${unit ? ` ${unit}` : ""}`;
}

function print(finding: Finding): void {
  const { kind, limit } = finding.target;
  const target = kind === "max" ? `≤ ${limit}` : kind === "min" ? `≥ ${limit}` : `≥ ${limit}× baseline`;
  const ratio = ratioOf(finding);
  const against =
    finding.baseline === null ? "" : `  against ${format(finding.baseline)} (${finding.baselineTitle})`;
  console.log(
    `${isMet(finding) ? "met   " : "MISSED"}  ${finding.title}: ${format(finding.value, finding.unit)}${against}` +
      `${ratio === null ? "" : `, ${format(ratio)}×`}  [target ${target}]`,
  );
}

const findings: Finding[] = [];
for (const row of ROWS) {
  if (only && row.id !== only) continue;
  for (const finding of await row.run()) {
    print(finding);
    findings.push(finding);
  }
}
const results = findings.map(({ baselineTitle: _title, ...finding }) => ({
  ...finding,
  ratio: ratioOf({ ...finding, baselineTitle: "" }),
  met: isMet({ ...finding, baselineTitle: "" }),
}));
await writeFile("bench-results.json", `${JSON.stringify(results, null, 2)}\n`);
console.log(
  `\n${results.filter(({ met }) => met).length} of ${results.length} met; written to bench-results.json`,
);
process.exit(0);
