import type { SceneFamily } from "./family.ts";
import { coarse, field } from "./field.ts";
import { lighten, mixLab, smooth } from "./oklab.ts";
import { fractalNoise } from "./value-noise.ts";

/** Polished stone: broad clouds and a few veins that run past the text, one of them in the accent. */
export const marble: SceneFamily = ({ size, inks: { lab }, random, w, h, focus }) => {
  const seed = Math.floor(random() * 1e9);
  const warp = fractalNoise(seed, 4);
  const cloud = fractalNoise(seed + 77, 3);
  const shift = random() * 3;
  const bend = coarse(w, h, 0.016, (u, v) => warp(u * 1.7, v * 1.7));
  const mist = coarse(w, h, 0.05, (u, v) => cloud(u * 1.1 + bend(u, v), v * 1.1));
  const grey = mixLab(lab.ink, lab.ground, 0.55);
  const stone = field(size, 5, (u, v) => {
    const along = u * 0.86 - v * 0.52 + bend(u, v) * 0.55 + shift;
    const near = 0.12 + 0.88 * smooth(1.1, 0.15, Math.hypot((u - focus.x) / 1.1, v - focus.y));
    const base = mixLab(lab.ground, lab.end, smooth(0.2, 1.5, Math.hypot(u / w, v / h)) * 0.7);
    const vein = (every: number, width: number) => {
      const t = along / every;
      return smooth(width, 0, Math.abs(t - Math.round(t)) * every);
    };
    const clouded = lighten(base, mist(u, v) * 0.022);
    const broad = mixLab(clouded, grey, vein(0.62, 0.06) * 0.34 * near);
    const fine = mixLab(broad, grey, vein(0.31, 0.011) * 0.5 * near);
    return mixLab(fine, lab.accent, vein(0.93, 0.008) * 0.85 * near);
  });
  return { rows: [stone], grain: 2.2 };
};
