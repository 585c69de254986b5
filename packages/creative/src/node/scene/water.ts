import { seeded } from "../../document/seeded.ts";
import type { SceneFamily } from "./family.ts";
import { field } from "./field.ts";
import { lighten, mixLab, smooth } from "./oklab.ts";

const CELLS = 6.2;

/** Sunlight on the floor of a pool: bright threads between still cells, quiet where text stands. */
export const water: SceneFamily = ({ size, inks: { lab }, random, w, h, focus }) => {
  const light = lighten(mixLab(lab.ground, lab.soft, 0.72), 0.01);
  const phase = random() * 6;
  const threads = cellEdges(Math.floor(random() * 1e9), Math.ceil(w * CELLS) + 4, Math.ceil(h * CELLS) + 4);
  const pool = field(size, 4, (u, v) => {
    const deep = mixLab(lab.ground, lab.end, smooth(0, 1.3, Math.hypot(u / w - 0.9, v / h - 0.9)));
    const near = smooth(0.9, 0.1, Math.hypot((u - focus.x) / 1.05, v - focus.y));
    if (near <= 0.002) return deep;
    const x = u * CELLS + 0.32 * Math.sin(v * 9 + phase) + 0.14 * Math.sin(u * 17 + v * 7);
    const y = v * CELLS + 0.3 * Math.sin(u * 8.3 + phase * 1.7) + 0.12 * Math.cos(v * 15 - u * 6);
    const edge = threads(x + 1, y + 1);
    const thread = smooth(0.2, 0, edge) * 0.7 + smooth(0.62, 0, edge) * 0.3;
    return mixLab(deep, light, thread * near * 0.8);
  });
  return { rows: [pool], grain: 2.2 };
};

/** How far a place is from the border between the two nearest of scattered points, in cells (Worley's F2 − F1). */
function cellEdges(seed: number, columns: number, rows: number): (x: number, y: number) => number {
  const random = seeded(seed);
  const at = Float32Array.from({ length: columns * rows * 2 }, () => 0.08 + random() * 0.84);
  return (x, y) => {
    const i = Math.floor(x);
    const j = Math.floor(y);
    let first = 9;
    let second = 9;
    for (let n = Math.max(0, j - 1); n <= j + 1 && n < rows; n++) {
      for (let m = Math.max(0, i - 1); m <= i + 1 && m < columns; m++) {
        const k = (n * columns + m) * 2;
        const dx = m + (at[k] ?? 0) - x;
        const dy = n + (at[k + 1] ?? 0) - y;
        const d = Math.sqrt(dx * dx + dy * dy);
        if (d < first) {
          second = first;
          first = d;
        } else if (d < second) second = d;
      }
    }
    return second - first;
  };
}
