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
  for (let y = 0; y < height; y++) {
    const gy = y / step;
    const j = Math.floor(gy);
    const fy = gy - j;
    for (let x = 0; x < width; x++) {
      const gx = x / step;
      const i = Math.floor(gx);
      const fx = gx - i;
      const a = (j * columns + i) * 3;
      const b = a + columns * 3;
      const out = (y * width + x) * 3;
      for (let c = 0; c < 3; c++) {
        const top = (grid[a + c] ?? 0) * (1 - fx) + (grid[a + 3 + c] ?? 0) * fx;
        const foot = (grid[b + c] ?? 0) * (1 - fx) + (grid[b + 3 + c] ?? 0) * fx;
        rgb[out + c] = top + (foot - top) * fy;
      }
    }
  }
}
