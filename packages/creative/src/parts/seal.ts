import type { Stage } from "../compositions/stage.ts";
import { FACES } from "../type/faces.ts";
import { lineWidth, verticalOf } from "../type/metrics.ts";
import { round, svgLayer } from "./svg.ts";

type SealOptions = {
  cx: number;
  cy: number;
  size: number;
  fill: string;
  color: string;
  ring: string;
  value: string;
};

const SCALLOPS = 22;

/** A scalloped seal with one short fact, tilted; one per ad at most. */
export function seal(stage: Stage, { cx, cy, size, fill, color, ring, value }: SealOptions): void {
  const face = stage.type.display;
  const tracking = FACES[face].displayTracking;
  const { cap } = verticalOf(face);
  const fitted = Math.min(size * 0.36, (size * 0.7) / lineWidth(value, face, tracking));
  const box = { x: cx - size / 2, y: cy - size / 2, w: size, h: size };
  const whole = { x: 0, y: 0, w: size, h: size };
  stage.layers.push({
    kind: "group",
    box,
    rotate: -8,
    clip: false,
    layers: [
      svgLayer({
        box: whole,
        viewBox: "0 0 100 100",
        body: `<path d="${scalloped()}" fill="${fill}"/><circle cx="50" cy="50" r="38.5" fill="none" stroke="${ring}" stroke-width="0.9"/>`,
      }),
      {
        kind: "text",
        role: "seal",
        face,
        size: fitted,
        leading: fitted,
        tracking,
        color,
        align: "center",
        x: 0,
        y: size / 2 - (cap * fitted) / 2,
        width: size,
        lines: [{ text: value }],
      },
    ],
  });
}

/** The outline of a seal in a box of 100. */
export function scalloped(): string {
  const steps = SCALLOPS * 12;
  const points = Array.from({ length: steps }, (_, i) => {
    const a = (i / steps) * Math.PI * 2;
    const r = 46.6 + 2.6 * Math.cos(a * SCALLOPS);
    return `${round(50 + Math.cos(a) * r)} ${round(50 + Math.sin(a) * r)}`;
  });
  return `M${points.join("L")}Z`;
}
