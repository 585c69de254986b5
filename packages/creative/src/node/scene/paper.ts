import { seeded } from "../../document/seeded.ts";
import type { SceneFamily } from "./family.ts";
import { paintField } from "./field.ts";
import { applyMask, drawMask } from "./mask.ts";
import { mixLab, smooth } from "./oklab.ts";
import { valueNoise } from "./value-noise.ts";

/** A sheet of paper under slanted light: fine tooth, a few fibres, a shade towards one corner. */
export const paper: SceneFamily = async ({ canvas, inks: { lab, hex }, random, w, h }) => {
  const fine = valueNoise(Math.floor(random() * 1e9));
  const coarse = valueNoise(Math.floor(random() * 1e9));
  paintField(canvas, 3, (u, v) => {
    const bump = (at: number, bv: number) => fine(at * 150, bv * 150) * 0.6 + coarse(at * 23, bv * 23);
    const light = bump(u, v) - bump(u + 0.003, v + 0.004);
    const corner = smooth(0.4, 1.5, Math.hypot(u / w, v / h));
    const [l, a, b] = mixLab(lab.ground, lab.end, corner * 0.75);
    return [l + Math.max(-0.024, Math.min(0.024, light * 0.05)), a, b];
  });
  const dice = seeded(Math.floor(random() * 1e9));
  const fibres = Array.from({ length: 240 }, () => {
    const x = dice() * w * 1000;
    const y = dice() * h * 1000;
    const turn = dice() * Math.PI;
    const length = 6 + dice() * 22;
    const dx = Math.cos(turn) * length;
    const dy = Math.sin(turn) * length;
    return `<path d="M${x.toFixed(1)} ${y.toFixed(1)}q${(dx * 0.5 + dy * 0.2).toFixed(1)} ${(dy * 0.5 - dx * 0.2).toFixed(1)} ${dx.toFixed(1)} ${dy.toFixed(1)}" fill="none" stroke="#fff" stroke-width="1.1"/>`;
  }).join("");
  applyMask(canvas, await drawMask(canvas, fibres, 0, 1), hex.ink, 0.05);
  return 3.6;
};
