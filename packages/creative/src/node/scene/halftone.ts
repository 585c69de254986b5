import type { Disc } from "./discs.ts";
import { discs } from "./discs.ts";
import type { SceneFamily } from "./family.ts";
import { field } from "./field.ts";
import { mixLab, smooth } from "./oklab.ts";

const CELL = 0.0235;
const ANGLE = (22 * Math.PI) / 180;

/** A printer's screen of ink dots that grows towards the product's corner. */
export const halftone: SceneFamily = ({ size, inks: { lab, hex }, random, w, h, focus }) => {
  const ground = field(size, 16, (u, v) =>
    mixLab(lab.ground, lab.end, smooth(0.2, 1.5, Math.hypot(u / w, v / h))),
  );
  const reach = 0.92 + random() * 0.1;
  const wave = random() * 6;
  const [cos, sin] = [Math.cos(ANGLE), Math.sin(ANGLE)];
  const span = Math.ceil((w + h) / CELL);
  const dots: Disc[] = [];
  for (let p = -span; p <= span; p++) {
    for (let q = -span; q <= span; q++) {
      const u = ((p + 0.5) * cos - (q + 0.5) * sin) * CELL;
      const v = ((p + 0.5) * sin + (q + 0.5) * cos) * CELL;
      if (u < -CELL || v < -CELL || u > w + CELL || v > h + CELL) continue;
      const away =
        Math.hypot((w * 1.02 - u) * 1.32, (Math.max(focus.y, h * 0.9) + 0.12 - v) * 1.1) +
        0.03 * Math.sin(u * 4 + wave);
      const tone = smooth(reach, 0.12, away);
      if (tone <= 0.015) continue;
      dots.push({ x: u * size.side, y: v * size.side, r: Math.sqrt(tone) * 0.74 * CELL * size.side });
    }
  }
  return { rows: [ground, discs(size, dots, hex.ink)], grain: 2 };
};
