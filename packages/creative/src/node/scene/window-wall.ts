import type { SceneFamily } from "./family.ts";
import { field } from "./field.ts";
import { lighten, mixLab, smooth } from "./oklab.ts";
import { windowLight } from "./window-light.ts";

/** A bare wall with a window's light on it, beside the text. */
export const windowWall: SceneFamily = async ({ size, inks: { lab, hex }, random, w, h, focus }) => {
  const wall = field(size, 12, (u, v) => {
    const lit = smooth(1.25, 0.1, Math.hypot((u - focus.x) / w, (v - focus.y) / h));
    return lighten(mixLab(lab.end, lab.ground, lit), -0.035 * smooth(0.55, 1, v / h));
  });
  const panes = {
    x: focus.x - 0.24 + (random() - 0.5) * 0.06,
    y: focus.y - 0.36 + (random() - 0.5) * 0.05,
    scale: 1.08,
  };
  return { rows: [wall, await windowLight(size, hex.ground, panes)], grain: 2.6 };
};
