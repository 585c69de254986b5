import type { SceneContext, SceneFamily } from "./family.ts";
import { paintField } from "./field.ts";
import { applyMask, drawMask } from "./mask.ts";
import type { Lab } from "./oklab.ts";
import { lighten, mixLab, smooth, writeRgb } from "./oklab.ts";

type Ball = { x: number; y: number; r: number; color: Lab; gloss: boolean };

/** Matte balls and one glossy one, standing together in the product's corner under one light. */
export const shapes: SceneFamily = async (context) => {
  const { canvas, inks, random, h, focus } = context;
  const { lab, hex } = inks;
  const floor = focus.y - 0.02;
  paintField(canvas, 10, (_, v) => {
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
  applyMask(canvas, await drawMask(canvas, shade, 22), hex.ink, 0.42);
  const contact = balls
    .map(
      ({ x, y, r }) =>
        `<ellipse cx="${(x * 1000).toFixed(0)}" cy="${((y + r * 0.985) * 1000).toFixed(0)}" rx="${(r * 520).toFixed(0)}" ry="${(r * 90).toFixed(0)}"/>`,
    )
    .join("");
  applyMask(canvas, await drawMask(canvas, contact, 9), hex.ink, 0.6);
  for (const ball of balls) paintBall(context, ball);
  return 2.4;
};

function paintBall({ canvas, inks }: SceneContext, { x, y, r, color, gloss }: Ball): void {
  const { width, height, rgb } = canvas;
  const side = Math.min(width, height);
  const pixel = new Float32Array(3);
  for (let j = Math.max(0, Math.floor((y - r) * side)); j < Math.min(height, (y + r) * side + 1); j++) {
    for (let i = Math.max(0, Math.floor((x - r) * side)); i < Math.min(width, (x + r) * side + 1); i++) {
      const nx = (i / side - x) / r;
      const ny = (j / side - y) / r;
      const d = Math.hypot(nx, ny);
      const cover = Math.min(1, Math.max(0, (1 - d) * r * side + 0.5));
      if (cover === 0) continue;
      const nz = Math.sqrt(Math.max(0, 1 - d * d));
      const key = Math.max(0, -0.4 * nx - 0.55 * ny + 0.73 * nz);
      const bounce = Math.max(0, ny) * 0.1;
      const lit = lighten(color, (key - 0.72) * (gloss ? 0.22 : 0.3));
      const shine = gloss
        ? smooth(0.955, 0.985, key) * 0.75 + smooth(0.9, 1, -0.7 * nx - 0.1 * ny + 0.3) * 0.12
        : 0;
      writeRgb(mixLab(mixLab(lit, inks.lab.ground, bounce), [0.98, 0, 0], shine), pixel, 0);
      const out = (j * width + i) * 3;
      for (let c = 0; c < 3; c++) rgb[out + c] = (rgb[out + c] ?? 0) * (1 - cover) + (pixel[c] ?? 0) * cover;
    }
  }
}
