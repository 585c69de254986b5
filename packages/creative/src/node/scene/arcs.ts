import type { Row, SceneFamily, SceneSize } from "./family.ts";
import { field } from "./field.ts";
import { lighten, mixLab, rgbOf, smooth } from "./oklab.ts";

const RINGS = 9;

/** Thin rings spreading from the product over a dark ground with one glow. */
export const arcs: SceneFamily = ({ size, inks: { lab, hex }, random, w, h, focus }) => {
  const glow = lighten(mixLab(lab.ground, lab.canvas, 0.42), 0.02);
  const ground = field(size, 12, (u, v) => {
    const near = Math.exp(-(((u - focus.x) / 0.52) ** 2 + ((v - focus.y) / 0.56) ** 2) * 1.4);
    return mixLab(mixLab(lab.ground, lab.end, smooth(0.3, 1.4, Math.hypot(u / w, v / h))), glow, near * 0.8);
  });
  return { rows: [ground, rings(size, focus, 0.2 + random() * 0.06, hex.accent)], grain: 2.8 };
};

// How strong a ring is depends on the distance alone: a table of quarter pixels holds it.
function rings({ width, side }: SceneSize, focus: { x: number; y: number }, first: number, hex: string): Row {
  const half = 0.0011 * side;
  const outer = (first + (RINGS - 1) * 0.085) * side + half + 1;
  const strength = new Float32Array(Math.ceil(outer * 4) + 1);
  for (let i = 0; i < RINGS; i++) {
    const radius = (first + i * 0.085) * side;
    for (let k = Math.floor((radius - half - 1) * 4); k <= (radius + half + 1) * 4; k++) {
      const cover = Math.min(1, Math.max(0, half - Math.abs(k / 4 - radius) + 0.5));
      strength[k] = Math.max(strength[k] ?? 0, cover * (0.85 - i * 0.085) * 0.42);
    }
  }
  const [r, g, b] = rgbOf(hex);
  const [cx, cy] = [focus.x * side, focus.y * side];
  return (line, y) => {
    const dy2 = (y - cy) ** 2;
    if (dy2 > outer * outer) return;
    const reach = Math.sqrt(outer * outer - dy2);
    const end = Math.min(width, Math.ceil(cx + reach));
    for (let x = Math.max(0, Math.floor(cx - reach)); x < end; x++) {
      const cover = strength[(Math.sqrt((x - cx) ** 2 + dy2) * 4 + 0.5) | 0] ?? 0;
      if (cover === 0) continue;
      const at = x * 3;
      line[at] = (line[at] ?? 0) + (r - (line[at] ?? 0)) * cover;
      line[at + 1] = (line[at + 1] ?? 0) + (g - (line[at + 1] ?? 0)) * cover;
      line[at + 2] = (line[at + 2] ?? 0) + (b - (line[at + 2] ?? 0)) * cover;
    }
  };
}
