import { seeded } from "../../document/seeded.ts";
import type { Row, SceneSize } from "./family.ts";
import { field } from "./field.ts";
import { labOf, mixLab, smooth } from "./oklab.ts";

/** One colour that drifts a little darker away from a light in the upper left. */
export function flat(size: SceneSize, colors: readonly string[], seed: number): Row {
  const [w, h] = [size.width / size.side, size.height / size.side];
  const random = seeded(seed);
  const x = w * (0.25 + random() * 0.1);
  const y = h * (0.1 + random() * 0.15);
  const reach = Math.max(w, h) * 1.2;
  const near = labOf(colors[0] ?? "#888888");
  const far = labOf(colors[1] ?? colors[0] ?? "#888888");
  return field(size, 24, (u, v) => mixLab(near, far, smooth(0, reach, Math.hypot(u - x, v - y))));
}
