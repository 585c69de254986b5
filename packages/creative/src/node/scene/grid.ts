import type { Row, SceneFamily, SceneSize } from "./family.ts";
import { field, scalarField } from "./field.ts";
import { mixLab, rgbOf, smooth } from "./oklab.ts";
import { art } from "./shape.ts";

const CELL = 0.09;

/** Squared paper that grows clearer towards the product, with a few squares filled in the brand's colours. */
export const grid: SceneFamily = async ({ size, inks: { lab, hex }, random, w, h, focus }) => {
  const ground = field(size, 16, (u, v) =>
    mixLab(lab.ground, lab.end, smooth(0.3, 1.5, Math.hypot(u / w, v / h)) * 0.8),
  );
  const inks = [hex.second, hex.accent, hex.soft, hex.second].filter((color) => color !== hex.ground);
  const [firstX, firstY] = [Math.round((focus.x - 0.3) / CELL), Math.round((focus.y - 0.22) / CELL)];
  let squares = "";
  for (let k = 0; k < 9; k++) {
    const column = firstX + Math.floor(random() * 7);
    const row = firstY + Math.floor(random() * 7);
    const color = inks[k % inks.length] ?? hex.second;
    squares += `<rect x="${column * CELL * 1000}" y="${row * CELL * 1000}" width="${CELL * 1000}" height="${CELL * 1000}" fill="${color}" fill-opacity="${(0.5 + random() * 0.4).toFixed(2)}"/>`;
  }
  const clear = scalarField(
    size,
    16,
    (u, v) => 0.1 + 0.42 * smooth(1.15, 0.15, Math.hypot(u - focus.x, v - focus.y)),
  );
  return { rows: [ground, await art(size, squares), rules(size, clear, hex.ink)], grain: 2.2 };
};

function rules({ width, side }: SceneSize, clear: (line: Float32Array, y: number) => void, hex: string): Row {
  const cell = CELL * side;
  const half = Math.max(0.6, side * 0.0009);
  const onLine = (at: number) =>
    Math.min(1, Math.max(0, half + 0.5 - Math.abs(at - Math.round(at / cell) * cell)));
  const columns = Float32Array.from({ length: width }, (_, x) => onLine(x));
  const strength = new Float32Array(width);
  const [r, g, b] = rgbOf(hex);
  return (line, y) => {
    clear(strength, y);
    const row = onLine(y);
    for (let x = 0, at = 0; x < width; x++, at += 3) {
      const cover = Math.max(row, columns[x] ?? 0) * (strength[x] ?? 0);
      if (cover === 0) continue;
      line[at] = (line[at] ?? 0) + (r - (line[at] ?? 0)) * cover;
      line[at + 1] = (line[at + 1] ?? 0) + (g - (line[at + 1] ?? 0)) * cover;
      line[at + 2] = (line[at + 2] ?? 0) + (b - (line[at + 2] ?? 0)) * cover;
    }
  };
}
