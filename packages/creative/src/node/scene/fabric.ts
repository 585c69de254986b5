import type { Row, SceneFamily } from "./family.ts";
import { field } from "./field.ts";
import { lighten, mixLab, smooth } from "./oklab.ts";
import { fractalNoise } from "./value-noise.ts";

/** Cloth that falls in soft folds towards the product, with its weave. */
export const fabric: SceneFamily = ({ size, inks: { lab }, random, w, h, focus }) => {
  const bend = fractalNoise(Math.floor(random() * 1e9), 2);
  const turn = 0.62 + (random() - 0.5) * 0.2;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const folds = field(size, 6, (u, v) => {
    const near = 0.16 + 0.84 * smooth(1.15, 0.2, Math.hypot((u - focus.x) / 1.1, v - focus.y));
    const across = u * cos + v * sin + bend(u * 1.3, v * 1.3) * 0.16;
    const wave = Math.sin(across * 13) * 0.6 + Math.sin(across * 23.7 + 1.2) * 0.28;
    // A fold's lit flank is broad, its shadow narrow.
    const relief = (wave > 0 ? wave * 0.55 : -(wave * wave)) * near;
    const base = mixLab(lab.ground, lab.end, smooth(0.2, 1.4, Math.hypot(u / w, v / h)));
    return lighten(base, relief * 0.075);
  });
  return { rows: [folds, weave], grain: 2 };
};

const weave: Row = (line, y) => {
  for (let at = 0, x = 0; at < line.length; at += 3, x++) {
    const add = (((x + y) & 3) < 2 ? 1.3 : -1.3) + ((y & 1) === 0 ? 0.7 : -0.7);
    line[at] = (line[at] ?? 0) + add;
    line[at + 1] = (line[at + 1] ?? 0) + add;
    line[at + 2] = (line[at + 2] ?? 0) + add;
  }
};
