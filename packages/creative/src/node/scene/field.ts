import type { Row, SceneSize } from "./family.ts";
import type { Lab } from "./oklab.ts";
import { writeRgb } from "./oklab.ts";

/**
 * A smooth function of position (u, v in short sides from the upper left) as colour, computed on a coarse grid
 * and read between its points: smooth fields lose nothing by it and cost a fraction.
 */
export function field(
  { width, height, side }: SceneSize,
  step: number,
  color: (u: number, v: number) => Lab,
): Row {
  const columns = Math.ceil(width / step) + 2;
  const rows = Math.ceil(height / step) + 2;
  const grid = new Float32Array(columns * rows * 3);
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++)
      writeRgb(color((i * step) / side, (j * step) / side), grid, (j * columns + i) * 3);
  }
  const across = new Float32Array(columns * 3);
  return (line, y) => {
    between(grid, columns * 3, y / step, across);
    stretch(across, step, width, line);
  };
}

/** The same for one number instead of a colour, read at a pixel's row into `line`, one value per pixel. */
export function scalarField(
  { width, height, side }: SceneSize,
  step: number,
  value: (u: number, v: number) => number,
): (line: Float32Array, y: number) => void {
  const columns = Math.ceil(width / step) + 2;
  const rows = Math.ceil(height / step) + 2;
  const grid = new Float32Array(columns * rows);
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) grid[j * columns + i] = value((i * step) / side, (j * step) / side);
  }
  const across = new Float32Array(columns);
  return (line, y) => {
    between(grid, columns, y / step, across);
    for (let i = 0, x = 0; x < width; i++) {
      let v = across[i] ?? 0;
      const dv = ((across[i + 1] ?? 0) - v) / step;
      for (let k = 0; k < step && x < width; k++, x++, v += dv) line[x] = v;
    }
  };
}

function between(grid: Float32Array, stride: number, at: number, into: Float32Array): void {
  const j = Math.floor(at);
  const f = at - j;
  const from = j * stride;
  for (let k = 0; k < stride; k++) {
    const top = grid[from + k] ?? 0;
    into[k] = top + ((grid[from + stride + k] ?? 0) - top) * f;
  }
}

// Between two grid points the colour changes evenly, so each pixel is the one before it plus a constant.
function stretch(across: Float32Array, step: number, width: number, line: Float32Array): void {
  for (let i = 0, x = 0, at = 0; x < width; i += 3) {
    let r = across[i] ?? 0;
    let g = across[i + 1] ?? 0;
    let b = across[i + 2] ?? 0;
    const dr = ((across[i + 3] ?? 0) - r) / step;
    const dg = ((across[i + 4] ?? 0) - g) / step;
    const db = ((across[i + 5] ?? 0) - b) / step;
    for (let k = 0; k < step && x < width; k++, x++, at += 3) {
      line[at] = r;
      line[at + 1] = g;
      line[at + 2] = b;
      r += dr;
      g += dg;
      b += db;
    }
  }
}

/** A slow function kept on a grid of `cell` short sides over the picture and read between its points. */
export function coarse(
  w: number,
  h: number,
  cell: number,
  value: (u: number, v: number) => number,
): (u: number, v: number) => number {
  const columns = Math.ceil(w / cell) + 3;
  const rows = Math.ceil(h / cell) + 3;
  const grid = Float32Array.from({ length: columns * rows }, (_, k) =>
    value((k % columns) * cell, Math.floor(k / columns) * cell),
  );
  return (u, v) => {
    const x = Math.min(columns - 2, Math.max(0, u / cell));
    const y = Math.min(rows - 2, Math.max(0, v / cell));
    const i = Math.floor(x);
    const j = Math.floor(y);
    const at = j * columns + i;
    const top = (grid[at] ?? 0) + ((grid[at + 1] ?? 0) - (grid[at] ?? 0)) * (x - i);
    const low = at + columns;
    const foot = (grid[low] ?? 0) + ((grid[low + 1] ?? 0) - (grid[low] ?? 0)) * (x - i);
    return top + (foot - top) * (y - j);
  };
}
