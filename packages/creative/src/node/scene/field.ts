import type { FloatCanvas } from "./canvas.ts";
import type { Lab } from "./oklab.ts";
import { writeRgb } from "./oklab.ts";

/**
 * Fills the canvas from a smooth function of position (u, v in short sides from the upper left), computed on a
 * coarse grid and read between its points: smooth fields lose nothing by it and cost a fraction.
 */
export function paintField(canvas: FloatCanvas, step: number, color: (u: number, v: number) => Lab): void {
  const { width, height, rgb } = canvas;
  const side = Math.min(width, height);
  const columns = Math.ceil(width / step) + 2;
  const rows = Math.ceil(height / step) + 2;
  const grid = new Float32Array(columns * rows * 3);
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++)
      writeRgb(color((i * step) / side, (j * step) / side), grid, (j * columns + i) * 3);
  }
  const line = new Float32Array(columns * 3);
  for (let y = 0; y < height; y++) {
    const j = Math.floor(y / step);
    const fy = y / step - j;
    const from = j * columns * 3;
    for (let k = 0; k < line.length; k++) {
      const top = grid[from + k] ?? 0;
      line[k] = top + ((grid[from + columns * 3 + k] ?? 0) - top) * fy;
    }
    stretch(line, step, width, rgb, y * width * 3);
  }
}

// Between two grid points the colour changes evenly, so each pixel is the one before it plus a constant.
function stretch(line: Float32Array, step: number, width: number, rgb: Float32Array, out: number): void {
  for (let i = 0, x = 0; x < width; i += 3) {
    let r = line[i] ?? 0;
    let g = line[i + 1] ?? 0;
    let b = line[i + 2] ?? 0;
    const dr = ((line[i + 3] ?? 0) - r) / step;
    const dg = ((line[i + 4] ?? 0) - g) / step;
    const db = ((line[i + 5] ?? 0) - b) / step;
    for (let k = 0; k < step && x < width; k++, x++) {
      const at = out + x * 3;
      rgb[at] = r;
      rgb[at + 1] = g;
      rgb[at + 2] = b;
      r += dr;
      g += dg;
      b += db;
    }
  }
}
