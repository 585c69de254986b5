import type { AdSize, CheckResult } from "@static-engine/contracts";

type Measured = {
  id: string;
  ratio: AdSize | null;
  value: number;
  threshold: number;
  unit: string;
  /** True where the value is within the threshold. */
  ok: boolean;
  pass: string;
  fail: string;
  /** Severity where it is not ok. */
  otherwise?: "warn" | "fail";
};

export function result({
  id,
  ratio,
  value,
  threshold,
  unit,
  ok,
  pass,
  fail,
  otherwise = "fail",
}: Measured): CheckResult {
  const rounded = Number.isFinite(value) ? Math.round(value * 100) / 100 : 0;
  return {
    id,
    ratio,
    status: ok ? "pass" : otherwise,
    value: rounded,
    threshold,
    unit,
    message: ok ? pass : fail,
  };
}
