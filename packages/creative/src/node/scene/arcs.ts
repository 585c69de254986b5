import type { SceneFamily } from "./family.ts";
import { paintField } from "./field.ts";
import { applyMask, drawMask } from "./mask.ts";
import { lighten, mixLab, smooth } from "./oklab.ts";

/** Thin rings spreading from the product over a dark ground with one glow. */
export const arcs: SceneFamily = async ({ canvas, inks: { lab, hex }, random, w, h, focus }) => {
  const glow = lighten(mixLab(lab.ground, lab.canvas, 0.42), 0.02);
  paintField(canvas, 12, (u, v) => {
    const near = Math.exp(-(((u - focus.x) / 0.52) ** 2 + ((v - focus.y) / 0.56) ** 2) * 1.4);
    return mixLab(mixLab(lab.ground, lab.end, smooth(0.3, 1.4, Math.hypot(u / w, v / h))), glow, near * 0.8);
  });
  const first = 0.2 + random() * 0.06;
  const rings = Array.from({ length: 9 }, (_, i) => {
    const r = (first + i * 0.085) * 1000;
    return `<circle cx="${focus.x * 1000}" cy="${focus.y * 1000}" r="${r.toFixed(0)}" fill="none" stroke="#fff" stroke-width="2.2" opacity="${(0.85 - i * 0.085).toFixed(2)}"/>`;
  }).join("");
  applyMask(canvas, await drawMask(canvas, rings, 0, 1), hex.accent, 0.42);
  return 2.8;
};
