import { seeded } from "../../document/seeded.ts";
import type { FloatCanvas } from "./canvas.ts";
import { paintField } from "./field.ts";
import { labOf, mixLab, smooth } from "./oklab.ts";

/** One colour that drifts a little darker away from a light in the upper left. */
export function paintFlat(canvas: FloatCanvas, colors: readonly string[], seed: number): void {
  const side = Math.min(canvas.width, canvas.height);
  const [w, h] = [canvas.width / side, canvas.height / side];
  const random = seeded(seed);
  const x = w * (0.25 + random() * 0.1);
  const y = h * (0.1 + random() * 0.15);
  const reach = Math.max(w, h) * 1.2;
  const near = labOf(colors[0] ?? "#888888");
  const far = labOf(colors[1] ?? colors[0] ?? "#888888");
  paintField(canvas, 24, (u, v) => mixLab(near, far, smooth(0, reach, Math.hypot(u - x, v - y))));
}
