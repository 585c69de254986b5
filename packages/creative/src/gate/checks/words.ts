import type { CheckResult } from "@static-engine/contracts";
import { missingGlyphs } from "../../type/metrics.ts";
import { readable } from "../flatten.ts";
import type { LayoutInput } from "../gate-input.ts";
import { result } from "../result.ts";
import { DISPLAY_THRESHOLDS, isDisplay, PHONE_WIDTH, THRESHOLDS } from "../thresholds.ts";

/** The smallest text, as a phone would show it. */
export function checkMinimumSize({ layout, placed, ratio }: LayoutInput): CheckResult {
  const display = isDisplay(ratio);
  const least = display ? DISPLAY_THRESHOLDS : THRESHOLDS;
  const shown = display ? 1 : PHONE_WIDTH / Math.min(layout.width, layout.height);
  let worst = Number.POSITIVE_INFINITY;
  let value: number = least.minimum_size;
  let threshold: number = least.minimum_size;
  let text = "";
  for (const line of placed.lines) {
    const small = line.layer.role === "legal" || line.layer.role === "label";
    const needed = small ? least.minimum_size_legal : least.minimum_size;
    const size = line.layer.size * shown;
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
    pass: display ? "Even the smallest text can be read." : "Even the smallest text can be read on a phone.",
    fail: display ? `“${text}” is too small to read.` : `“${text}” is too small to read on a phone.`,
  });
}

/** Every character can be drawn. */
export function checkGlyphs({ placed, ratio }: LayoutInput): CheckResult {
  const missing = new Set<string>();
  for (const line of placed.lines)
    for (const char of missingGlyphs(line.text, line.layer.face)) missing.add(char);
  return result({
    id: "missing_glyphs",
    ratio,
    value: missing.size,
    threshold: THRESHOLDS.missing_glyphs,
    unit: "characters",
    ok: missing.size <= THRESHOLDS.missing_glyphs,
    pass: "Every character can be drawn.",
    fail: `These characters cannot be drawn: ${[...missing].slice(0, 8).join(" ")}.`,
  });
}

/** The headline is short enough to be read in passing. */
export function checkHeadlineLength({ document, ratio, placed }: LayoutInput): CheckResult {
  // A display size prints a shorter form of the headline, or none.
  const printed = placed.lines.filter((line) => line.layer.role === "headline");
  const words = isDisplay(ratio) ? printed.map(({ text }) => text).join(" ") : document.copy.headline;
  const value = [...words].length;
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
export function checkHierarchy({ placed, ratio }: LayoutInput): CheckResult {
  const lines = readable(placed.lines);
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
