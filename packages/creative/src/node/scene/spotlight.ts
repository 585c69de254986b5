import type { SceneFamily } from "./family.ts";
import { field } from "./field.ts";
import { mixLab, smooth } from "./oklab.ts";

/** A dark room with one lamp on the wall and a pool of light on the floor. */
export const spotlight: SceneFamily = ({ size, inks: { lab }, random, w, h, focus }) => {
  const x = focus.x - 0.08 + (random() - 0.5) * 0.08;
  const lampY = focus.y - 0.3;
  const floor = focus.y + 0.18;
  const deep = lab.ground;
  const lit = lab.end;
  const ground = field(size, 10, (u, v) => {
    const wall = Math.exp(-(((u - x) / 0.5) ** 2 + ((v - lampY) / 0.52) ** 2) * 1.1);
    const below = smooth(floor - 0.06, floor + 0.06, v);
    const pool = Math.exp(-(((u - x) / 0.62) ** 2 + ((v - floor - 0.16) / 0.13) ** 2) * 1.3);
    const amount = wall * (1 - below) * 0.82 + below * (0.16 + pool * 0.72);
    const edge = smooth(0.2, 1.1, Math.hypot(u / w - 0.5, v / h - 0.5));
    const [l, a, b] = mixLab(deep, lit, amount);
    return [l - edge * 0.04, a, b];
  });
  return { rows: [ground], grain: 3 };
};
