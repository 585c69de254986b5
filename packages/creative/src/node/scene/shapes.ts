import type { Row, SceneFamily, SceneSize } from "./family.ts";
import { field } from "./field.ts";
import type { Lab } from "./oklab.ts";
import { lighten, mixLab, smooth, writeRgb } from "./oklab.ts";
import { shape } from "./shape.ts";

type Ball = { x: number; y: number; r: number; color: Lab; gloss: boolean };

/** Matte balls and one glossy one, standing together in the product's corner under one light. */
export const shapes: SceneFamily = async ({ size, inks: { lab, hex }, random, h, focus }) => {
  const floor = focus.y - 0.02;
  const room = field(size, 10, (_, v) => {
    const below = smooth(floor - 0.05, floor + 0.05, v);
    return lighten(mixLab(lab.end, lab.ground, below), below * 0.025 - (1 - below) * 0.02 * (1 - v / h));
  });
  const foot = Math.min(h - 0.1, focus.y + 0.2);
  const near = (dx: number, dy: number, r: number, color: Lab, gloss = false): Ball => ({
    x: focus.x + dx + (random() - 0.5) * 0.04,
    y: foot + dy - r,
    r,
    color,
    gloss,
  });
  const balls: Ball[] = [
    near(0.13, -0.06, 0.2, lab.soft),
    near(-0.24, 0, 0.1, mixLab(lab.ground, lab.soft, 0.45)),
    near(-0.08, 0.1, 0.085, lab.ink, true),
    near(0.17, 0.14, 0.06, lab.accent === lab.canvas ? lab.second : lab.accent),
  ];
  const shade = balls
    .map(
      ({ x, y, r }) =>
        `<ellipse cx="${((x + r * 0.55) * 1000).toFixed(0)}" cy="${((y + r * 0.97) * 1000).toFixed(0)}" rx="${(r * 1350).toFixed(0)}" ry="${(r * 250).toFixed(0)}"/>`,
    )
    .join("");
  const contact = balls
    .map(
      ({ x, y, r }) =>
        `<ellipse cx="${(x * 1000).toFixed(0)}" cy="${((y + r * 0.985) * 1000).toFixed(0)}" rx="${(r * 520).toFixed(0)}" ry="${(r * 90).toFixed(0)}"/>`,
    )
    .join("");
  const area = { x: (focus.x - 0.5) * 1000, y: (foot - 0.2) * 1000, w: 1100, h: 450 };
  const shadows = await Promise.all([
    shape(size, shade, hex.ink, 0.42, { blur: 22, area }),
    shape(size, contact, hex.ink, 0.6, { blur: 9, area }),
  ]);
  return { rows: [room, ...shadows, ...balls.map((one) => ballRow(size, one, lab.ground))], grain: 2.4 };
};

const LEVELS = 512;

// How a ball looks depends on how squarely its skin faces the lamp: one table of colours holds all of it.
function ballRow({ width, side }: SceneSize, { x, y, r, color, gloss }: Ball, ground: Lab): Row {
  const skin = new Float32Array((LEVELS + 1) * 3);
  for (let k = 0; k <= LEVELS; k++) {
    const key = k / LEVELS;
    const lit = lighten(color, (key - 0.72) * (gloss ? 0.22 : 0.3));
    writeRgb(mixLab(lit, [0.98, 0, 0], gloss ? smooth(0.955, 0.985, key) * 0.75 : 0), skin, k * 3);
  }
  const floor = new Float32Array(3);
  writeRgb(ground, floor, 0);
  return (line, j) => {
    const ny = (j / side - y) / r;
    if (Math.abs(ny) > 1.01) return;
    const half = Math.sqrt(Math.max(0, 1.02 - ny * ny)) * r;
    const bounce = Math.max(0, ny) * 0.1;
    const to = Math.min(width, Math.ceil((x + half) * side) + 1);
    for (let i = Math.max(0, Math.floor((x - half) * side)); i < to; i++) {
      const nx = (i / side - x) / r;
      const d = Math.sqrt(nx * nx + ny * ny);
      const cover = Math.min(1, Math.max(0, (1 - d) * r * side + 0.5));
      if (cover === 0) continue;
      const nz = Math.sqrt(Math.max(0, 1 - d * d));
      const key = Math.max(0, -0.4 * nx - 0.55 * ny + 0.73 * nz);
      const shine = gloss ? smooth(0.9, 1, -0.7 * nx - 0.1 * ny + 0.3) * 0.12 : 0;
      const from = Math.min(LEVELS, Math.round(key * LEVELS)) * 3;
      for (let c = 0, at = i * 3; c < 3; c++, at++) {
        const lit = (skin[from + c] ?? 0) * (1 - bounce) + (floor[c] ?? 0) * bounce;
        const under = line[at] ?? 0;
        line[at] = under + (lit + (250 - lit) * shine - under) * cover;
      }
    }
  };
}
