import type { CheckResult } from "@static-engine/contracts";
import { missingGlyphs } from "../../type/metrics.ts";
import { flatten, readable } from "../flatten.ts";
import type { GateInput } from "../gate-input.ts";
import { result } from "../result.ts";
import { PHONE_WIDTH, THRESHOLDS } from "../thresholds.ts";

/** The smallest text, as a phone would show it. */
export function checkMinimumSize({ layout, ratio }: GateInput): CheckResult {
  const side = Math.min(layout.width, layout.height);
  let worst = Number.POSITIVE_INFINITY;
  let value: number = THRESHOLDS.minimum_size;
  let threshold: number = THRESHOLDS.minimum_size;
  let text = "";
  for (const line of flatten(layout).lines) {
    const small = line.layer.role === "legal" || line.layer.role === "label";
    const needed = small ? THRESHOLDS.minimum_size_legal : THRESHOLDS.minimum_size;
    const size = (line.layer.size / side) * PHONE_WIDTH;
    if (size / needed < worst) {
      worst = size / needed;
      value = size;
      threshold = needed;
      text = line.text;
    }
  }
  return result({
    id: "minimum_size",
    ratio,
    value,
    threshold,
    unit: "px",
    ok: value >= threshold - 0.05,
    pass: "Even the smallest text can be read on a phone.",
    fail: `“${text}” is too small to read on a phone.`,
  });
}

/** Every character can be drawn. */
export function checkGlyphs({ layout, ratio }: GateInput): CheckResult {
  const missing = new Set<string>();
  for (const line of flatten(layout).lines)
    for (const char of missingGlyphs(line.text, line.layer.face)) missing.add(char);
  return result({
    id: "missing_glyphs",
    ratio,
    value: missing.size,
    threshold: THRESHOLDS.missing_glyphs,
    unit: "characters",
    ok: missing.size <= THRESHOLDS.missing_glyphs,
    pass: "Every character can be drawn.",
    fail: `These characters cannot be drawn: ${[...missing].slice(0, 8).join(" ")}`,
  });
}

/** The headline is short enough to be read in passing. */
export function checkHeadlineLength({ document, ratio }: GateInput): CheckResult {
  const value = [...document.copy.headline].length;
  return result({
    id: "headline_length",
    ratio,
    value,
    threshold: THRESHOLDS.headline_length,
    unit: "characters",
    ok: value <= THRESHOLDS.headline_length,
    pass: "The headline is short enough to read in passing.",
    fail: "The headline is too long to read in passing.",
  });
}

/** One thing is clearly the largest. */
export function checkHierarchy({ layout, ratio }: GateInput): CheckResult {
  const lines = readable(flatten(layout).lines);
  const largest = Math.max(...lines.map((line) => line.layer.size), 0);
  const running = lines
    .filter((line) => line.layer.role === "body" || line.layer.role === "sub")
    .map((line) => line.layer.size);
  const value = running.length > 0 ? largest / Math.max(...running) : THRESHOLDS.hierarchy;
  return result({
    id: "hierarchy",
    ratio,
    value,
    threshold: THRESHOLDS.hierarchy,
    unit: "times",
    ok: value >= THRESHOLDS.hierarchy,
    pass: "The headline is clearly larger than the rest.",
    fail: "The headline is not clearly larger than the rest.",
  });
}
