import { seeded } from "../../document/seeded.ts";
import { mixTable } from "../mix-table.ts";
import type { FloatCanvas } from "./canvas.ts";

/** One colour that drifts a little darker away from a light in the upper left. */
export function paintFlat(canvas: FloatCanvas, colors: readonly string[], seed: number): void {
  const { width, height, rgb } = canvas;
  const random = seeded(seed);
  const cx = width * (0.25 + random() * 0.1);
  const cy = height * (0.1 + random() * 0.15);
  const reach = Math.max(width, height) * 1.2;
  const ramp = smoothRamp([colors[0] ?? "#888888", colors[1] ?? colors[0] ?? "#888888"]);
  for (let y = 0; y < height; y++) {
    const dy = (y - cy) ** 2;
    for (let x = 0; x < width; x++) {
      const t = Math.min(1, Math.sqrt((x - cx) ** 2 + dy) / reach);
      sample(ramp, t * t * (3 - 2 * t), rgb, (y * width + x) * 3);
    }
  }
}

/** A ramp that is read between its entries, so that 256 steps do not band. */
export function smoothRamp(stops: readonly string[]): Uint8Array {
  return mixTable(stops);
}

export function sample(ramp: Uint8Array, t: number, into: Float32Array, at: number): void {
  const p = Math.min(254.999, Math.max(0, t * 255));
  const k = Math.floor(p) * 3;
  const f = p - Math.floor(p);
  for (let c = 0; c < 3; c++) {
    const a = ramp[k + c] ?? 0;
    into[at + c] = a + ((ramp[k + 3 + c] ?? a) - a) * f;
  }
}
