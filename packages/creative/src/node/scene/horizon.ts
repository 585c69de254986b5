import { discs } from "./discs.ts";
import type { Row, SceneFamily, SceneSize } from "./family.ts";
import { field } from "./field.ts";
import { mixLab, rgbOf, smooth } from "./oklab.ts";

/** A low sun in the accent behind a dark edge of ground: the sky stays quiet for text. */
export const horizon: SceneFamily = ({ size, inks: { lab, hex }, random, h, focus }) => {
  const line = Math.min(h - 0.06, focus.y + 0.2);
  const x = focus.x + (random() - 0.5) * 0.08;
  const y = line - 0.08;
  const sky = field(size, 10, (u, v) => {
    const high = mixLab(lab.ground, lab.end, smooth(0, line, v) * 0.8);
    const haze = Math.exp(-(((u - x) / 0.62) ** 2 + ((v - y) / 0.4) ** 2));
    return mixLab(high, lab.accent, haze * 0.3);
  });
  const sun = discs(size, [{ x: x * size.side, y: y * size.side, r: 0.32 * size.side }], hex.accent);
  return { rows: [sky, sun, soil(size, line, hex.ground)], grain: 3 };
};

function soil({ side }: SceneSize, from: number, hex: string): Row {
  const color = rgbOf(hex).map((value) => value * 0.82);
  return (line, y) => {
    const cover = Math.min(1, Math.max(0, y - from * side + 0.5));
    if (cover === 0) return;
    for (let i = 0; i < line.length; i++)
      line[i] = (line[i] ?? 0) * (1 - cover) + (color[i % 3] ?? 0) * cover;
  };
}
