import type { Stage } from "../compositions/stage.ts";
import { round, svg } from "./svg.ts";

type RingOptions = { x: number; y: number; from: number; step: number; count: number; color: string };

/** Thin concentric arcs that run off the canvas: a quiet pattern for ground that holds nothing else. */
export function rings(stage: Stage, { x, y, from, step, count, color }: RingOptions): void {
  const reach = from + step * count;
  const circles = Array.from(
    { length: count },
    (_, i) => `<circle cx="${reach}" cy="${reach}" r="${round(from + step * i)}"/>`,
  ).join("");
  svg(stage, {
    box: { x: x - reach, y: y - reach, w: reach * 2, h: reach * 2 },
    viewBox: `0 0 ${reach * 2} ${reach * 2}`,
    body: `<g fill="none" stroke="${color}" stroke-width="2.5" opacity="0.34">${circles}</g>`,
  });
}
