import type { MeasuredNode } from "@takumi-rs/core";
import type { MeasuredRun } from "./composition.ts";

/** One entry per line of text, in paint order; a line that mixes faces is measured as a whole. */
export function measureRuns(node: MeasuredNode, scale: number): MeasuredRun[] {
  const [first] = node.runs;
  const below = node.children.flatMap((child) => measureRuns(child, scale));
  if (!first) return below;
  const left = Math.min(...node.runs.map((run) => run.x));
  const right = Math.max(...node.runs.map((run) => run.x + run.width));
  const [a, b, c, d, tx, ty] = node.transform;
  const own = {
    text: node.runs.map((run) => run.text).join(""),
    x: (a * left + c * first.y + tx) / scale,
    y: (b * left + d * first.y + ty) / scale,
    width: (right - left) / scale,
    height: first.height / scale,
  };
  return [own, ...below];
}
