import { shift, toOklch } from "../../color/oklch.ts";
import type { SceneFamily } from "./family.ts";
import { field } from "./field.ts";
import { lighten, mixLab, smooth } from "./oklab.ts";
import { shape } from "./shape.ts";

/** Shadows of a branch on a wall, near and far, on the side away from the text. */
export const leaf: SceneFamily = async ({ size, inks: { lab, hex }, random, w, h }) => {
  const ground = field(size, 12, (u, v) => {
    const lit = smooth(1.3, 0.1, Math.hypot(u / w - 0.3, v / h - 0.22));
    return lighten(mixLab(lab.end, lab.ground, lit), lit * 0.015 - 0.012);
  });
  const base = toOklch(hex.ground);
  const shade = shift(hex.ground, { l: Math.max(0.06, base.l * 0.62), c: Math.min(0.16, base.c * 0.8) });
  const sway = random() * 14 - 7;
  const far = branch(w * 1000 * 0.94, -60, 128 + sway, h * 480, 0.8, random);
  const near =
    branch(w * 1000 * 0.62, -90, 62 + sway, 760, 1, random) +
    branch(w * 1000 * 1.04, 90, 112 + sway, 560, 0.9, random);
  const shades = await Promise.all([
    shape(size, far, shade, 0.36, { blur: 30 }),
    shape(size, near, shade, 0.55, { blur: 10 }),
  ]);
  return { rows: [ground, ...shades], grain: 2.6 };
};

function branch(
  x: number,
  y: number,
  angle: number,
  length: number,
  size: number,
  random: () => number,
): string {
  const turn = (angle * Math.PI) / 180;
  const leaves: string[] = [];
  const count = Math.round(length / 46);
  for (let i = 1; i <= count; i++) {
    const t = i / count;
    const bend = turn + t * 0.35;
    const px = x + Math.cos(bend) * length * t;
    const py = y + Math.sin(bend) * length * t;
    const reach = (150 - t * 70) * size;
    for (const side of [-1, 1]) {
      const a = ((bend + side * (0.85 + random() * 0.3)) * 180) / Math.PI;
      leaves.push(
        `<path transform="translate(${px.toFixed(0)} ${py.toFixed(0)}) rotate(${a.toFixed(0)})" d="M0 0C${(reach * 0.25).toFixed(0)} ${(-reach * 0.19).toFixed(0)} ${(reach * 0.75).toFixed(0)} ${(-reach * 0.15).toFixed(0)} ${reach.toFixed(0)} 0C${(reach * 0.75).toFixed(0)} ${(reach * 0.15).toFixed(0)} ${(reach * 0.25).toFixed(0)} ${(reach * 0.19).toFixed(0)} 0 0Z"/>`,
      );
    }
  }
  const ex = x + Math.cos(turn + 0.35) * length;
  const ey = y + Math.sin(turn + 0.35) * length;
  const stem = `<path d="M${x.toFixed(0)} ${y.toFixed(0)}Q${(x + Math.cos(turn) * length * 0.6).toFixed(0)} ${(y + Math.sin(turn) * length * 0.6).toFixed(0)} ${ex.toFixed(0)} ${ey.toFixed(0)}" fill="none" stroke="#fff" stroke-width="${7 * size}"/>`;
  return stem + leaves.join("");
}
