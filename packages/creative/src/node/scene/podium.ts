import { shift, toOklch } from "../../color/oklch.ts";
import { podiumAt } from "../../scene/podium-at.ts";
import type { Row, SceneFamily, SceneInks, SceneSize } from "./family.ts";
import { field } from "./field.ts";
import { lighten, mixLab, smooth, writeRgb } from "./oklab.ts";
import { shape } from "./shape.ts";
import { windowLight } from "./window-light.ts";

/** A round stand before a wall with window light; the product stands on it. */
export const podium: SceneFamily = async ({ size, inks: { lab, hex }, random, w, h }) => {
  const at = podiumAt(size.width, size.height);
  const { side } = size;
  const stand = {
    cx: at.x / side,
    top: at.y / side,
    rx: at.rx / side,
    ry: at.ry / side,
    tall: at.tall / side,
  };
  const { cx, top, rx, ry, tall } = stand;
  const floor = top - ry * 1.2;
  const wall = lab.ground;
  const room = field(size, 8, (u, v) => {
    const below = smooth(floor - 0.03, floor + 0.035, v);
    const lit = smooth(1.3, 0.1, Math.hypot(u / w - 0.55, v / h - 0.2));
    const onWall = lighten(mixLab(lab.end, wall, lit), -0.05 * smooth(floor - 0.5, floor, v));
    const onFloor = lighten(wall, 0.035 - 0.09 * smooth(floor, h, v));
    return mixLab(onWall, onFloor, below);
  });
  const panes = { x: cx - 0.42 + (random() - 0.5) * 0.06, y: Math.max(0.03, top - 0.72) };
  const shadow = `<ellipse cx="${(cx + 0.1) * 1000}" cy="${(top + tall + ry * 0.5) * 1000}" rx="${rx * 1120}" ry="${ry * 1050}"/>`;
  const { l, c } = toOklch(hex.ground);
  const light = await Promise.all([
    windowLight(size, hex.ground, panes),
    shape(size, shadow, shift(hex.ground, { l: l * 0.5, c }), 0.55, {
      blur: 26,
      area: { x: (cx - rx) * 1000, y: (top + tall - ry) * 1000, w: rx * 2600, h: ry * 3500 },
    }),
  ]);
  return { rows: [room, ...light, standRow(size, stand, lab)], grain: 2.4 };
};

type Stand = { cx: number; top: number; rx: number; ry: number; tall: number };

function standRow({ width, side }: SceneSize, { cx, top, rx, ry, tall }: Stand, lab: SceneInks["lab"]): Row {
  const from = Math.max(0, Math.floor((cx - rx) * side) - 1);
  const to = Math.min(width, Math.ceil((cx + rx) * side) + 2);
  // The body's light depends on the column alone, the lid's on the row.
  const body = new Float32Array((to - from) * 3);
  for (let i = from; i < to; i++) {
    const u = (i / side - cx) / rx;
    const core = Math.exp(-(((u + 0.62) / 0.42) ** 2));
    const light = Math.exp(-(((u - 0.35) / 0.4) ** 2));
    const tone = mixLab(lab.second, lab.ground, 0.35 + light * 0.55);
    writeRgb(lighten(tone, light * 0.03 - core * 0.09 - smooth(0.7, 1, u) * 0.08), body, (i - from) * 3);
  }
  const lidTone = mixLab(lab.soft, lab.ground, 0.18);
  const lid = new Float32Array(3);
  return (line, j) => {
    const y = j / side;
    if (y < top - ry - 0.002 || y > top + tall + ry + 0.002) return;
    writeRgb(lighten(lidTone, -0.03 * smooth(0, 1, (y - top) / ry)), lid, 0);
    for (let i = from; i < to; i++) {
      const u = (i / side - cx) / rx;
      const edge = Math.sqrt(Math.max(0, 1 - u * u)) * ry;
      const onLid = clamp((edge - Math.abs(y - top)) * side + 0.5);
      const onBody =
        clamp((1 - Math.abs(u)) * rx * side + 0.5) *
        clamp((top + tall + edge - y) * side + 0.5) *
        clamp((y - top) * side + 1);
      for (let c = 0, at = i * 3; c < 3; c++, at++) {
        const under = line[at] ?? 0;
        const standing = under + ((body[(i - from) * 3 + c] ?? 0) - under) * onBody;
        line[at] = standing + ((lid[c] ?? 0) - standing) * onLid;
      }
    }
  };
}

function clamp(v: number): number {
  return Math.min(1, Math.max(0, v));
}
