import { rgbOf } from "./canvas.ts";
import type { SceneFamily } from "./family.ts";
import { paintField } from "./field.ts";
import { mixLab, smooth } from "./oklab.ts";

const CELL = 0.0235;
const ANGLE = (22 * Math.PI) / 180;

/** A printer's screen of ink dots that grows towards the product's corner. */
export const halftone: SceneFamily = ({ canvas, inks: { lab, hex }, random, w, h, focus }) => {
  paintField(canvas, 16, (u, v) => mixLab(lab.ground, lab.end, smooth(0.2, 1.5, Math.hypot(u / w, v / h))));
  const ink = rgbOf(hex.ink);
  const { width, height, rgb } = canvas;
  const side = Math.min(width, height);
  const cell = CELL * side;
  const [cos, sin] = [Math.cos(ANGLE), Math.sin(ANGLE)];
  const reach = 0.92 + random() * 0.1;
  const wave = random() * 6;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const p = (x * cos + y * sin) / cell;
      const q = (-x * sin + y * cos) / cell;
      // Tone is read at the cell's middle, so that each dot is round.
      const cp = Math.floor(p) + 0.5;
      const cq = Math.floor(q) + 0.5;
      const mx = ((cp * cos - cq * sin) * cell) / side;
      const my = ((cp * sin + cq * cos) * cell) / side;
      const away =
        Math.hypot((w * 1.02 - mx) * 1.32, (Math.max(focus.y, h * 0.9) + 0.12 - my) * 1.1) +
        0.03 * Math.sin(mx * 4 + wave);
      const tone = smooth(reach, 0.12, away);
      if (tone <= 0.015) continue;
      const radius = Math.sqrt(tone) * 0.74;
      const d = Math.hypot(p - cp, q - cq);
      const cover = Math.min(1, Math.max(0, (radius - d) * cell + 0.5));
      if (cover === 0) continue;
      const i = (y * width + x) * 3;
      for (let c = 0; c < 3; c++) rgb[i + c] = (rgb[i + c] ?? 0) * (1 - cover) + (ink[c] ?? 0) * cover;
    }
  }
  return 2;
};
