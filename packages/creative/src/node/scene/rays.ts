import { shift, toOklch } from "../../color/oklch.ts";
import type { SceneFamily } from "./family.ts";
import { field } from "./field.ts";
import { mixLab, smooth } from "./oklab.ts";
import { shape } from "./shape.ts";

/** Broad quiet rays from behind the product. */
export const rays: SceneFamily = async ({ size, inks: { lab, hex }, random, w, h, focus }) => {
  const ground = field(size, 12, (u, v) => {
    const near = smooth(1.2, 0, Math.hypot(u - focus.x, v - focus.y));
    return mixLab(lab.end, lab.ground, 0.35 + near * 0.65);
  });
  const count = 15;
  const start = random() * 24;
  const reach = Math.hypot(w, h) * 1100;
  const wedges = Array.from({ length: count }, (_, i) => {
    const a = ((start + (i * 360) / count) * Math.PI) / 180;
    const b = a + (Math.PI / count) * 0.98;
    const at = (t: number) =>
      `${(focus.x * 1000 + Math.cos(t) * reach).toFixed(0)} ${(focus.y * 1000 + Math.sin(t) * reach).toFixed(0)}`;
    return `<path d="M${(focus.x * 1000).toFixed(0)} ${(focus.y * 1000).toFixed(0)}L${at(a)}L${at(b)}Z"/>`;
  }).join("");
  const { l, c } = toOklch(hex.ground);
  const tone =
    l > 0.5
      ? shift(hex.ground, { l: Math.min(0.97, l + 0.045), c: c * 0.92 })
      : shift(hex.ground, { l: l + 0.045 });
  return { rows: [ground, await shape(size, wedges, tone, 0.75, { scale: 0.5 })], grain: 2.2 };
};
