import type { Stage } from "../compositions/stage.ts";
import { FACES } from "../type/faces.ts";
import { lineWidth, verticalOf } from "../type/metrics.ts";
import { scalloped } from "./seal.ts";
import { svgLayer } from "./svg.ts";

type BigSealOptions = {
  cx: number;
  cy: number;
  size: number;
  fill: string;
  color: string;
  ring: string;
  /** What is set large, and what stands under it; a tick where there is no number. */
  value: string | null;
  unit: string | null;
};

/** A seal as the ad's largest thing: a number and its unit, tilted a little. */
export function bigSeal(
  stage: Stage,
  { cx, cy, size, fill, color, ring, value, unit }: BigSealOptions,
): void {
  const face = stage.type.display;
  const tracking = FACES[face].displayTracking;
  const { cap } = verticalOf(face);
  const number = value ?? "";
  const fitted = number
    ? Math.min(size * (unit ? 0.4 : 0.34), (size * 0.66) / lineWidth(number, face, tracking))
    : 0;
  const small = Math.max(34, size * 0.088);
  const gap = size * 0.06;
  const block = cap * fitted + (unit ? gap + small * 0.72 : 0);
  const top = (size - block) / 2;
  const line = (words: string, px: number, y: number, set: typeof face) => ({
    kind: "text" as const,
    role: "seal" as const,
    face: set,
    size: px,
    leading: px,
    tracking: set === face ? tracking : 0,
    color,
    align: "center" as const,
    x: 0,
    y,
    width: size,
    lines: [{ text: words }],
  });
  stage.layers.push({
    kind: "group",
    box: { x: cx - size / 2, y: cy - size / 2, w: size, h: size },
    rotate: -6,
    clip: false,
    layers: [
      svgLayer({
        box: { x: 0, y: 0, w: size, h: size },
        viewBox: "0 0 100 100",
        body: `<path d="${scalloped()}" fill="${fill}"/><circle cx="50" cy="50" r="40" fill="none" stroke="${ring}" stroke-width="0.7"/>${number ? "" : tick(color)}`,
      }),
      ...(number ? [line(number, fitted, top, face)] : []),
      ...(unit ? [line(unit, small, top + cap * fitted + gap, stage.type.bold)] : []),
    ],
  });
}

function tick(color: string): string {
  return `<path d="M30 52L45 66L72 34" fill="none" stroke="${color}" stroke-width="9" stroke-linecap="square"/>`;
}
