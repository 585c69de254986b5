import { mix, shift, toOklch } from "../../color/oklch.ts";
import { podiumAt } from "../../scene/podium-at.ts";
import type { SceneFamily } from "./family.ts";
import { paintField } from "./field.ts";
import { applyMask, drawMask } from "./mask.ts";
import { lighten, mixLab, smooth, writeRgb } from "./oklab.ts";

/** A round stand before a wall with window light; the product stands on it. */
export const podium: SceneFamily = async ({ canvas, inks: { lab, hex }, random, w, h }) => {
  const at = podiumAt(canvas.width, canvas.height);
  const side = Math.min(canvas.width, canvas.height);
  const [cx, top, rx, ry, tall] = [at.x / side, at.y / side, at.rx / side, at.ry / side, at.tall / side];
  const floor = top - ry * 1.2;
  const wall = lab.ground;
  paintField(canvas, 8, (u, v) => {
    const below = smooth(floor - 0.03, floor + 0.035, v);
    const lit = smooth(1.3, 0.1, Math.hypot(u / w - 0.55, v / h - 0.2));
    const onWall = lighten(mixLab(lab.end, wall, lit), -0.05 * smooth(floor - 0.5, floor, v));
    const onFloor = lighten(wall, 0.035 - 0.09 * smooth(floor, h, v));
    return mixLab(onWall, onFloor, below);
  });
  await paintWindow(canvas, hex.ground, cx - 0.42 + (random() - 0.5) * 0.06, Math.max(0.03, top - 0.72));
  const shadow = `<ellipse cx="${(cx + 0.1) * 1000}" cy="${(top + tall + ry * 0.5) * 1000}" rx="${rx * 1120}" ry="${ry * 1050}"/>`;
  const { l, c } = toOklch(hex.ground);
  applyMask(canvas, await drawMask(canvas, shadow, 26), shift(hex.ground, { l: l * 0.5, c }), 0.55);
  paintStand(canvas, { cx, top, rx, ry, tall }, lab);
  return 2.4;
};

async function paintWindow(
  canvas: Parameters<typeof drawMask>[0],
  ground: string,
  x: number,
  y: number,
): Promise<void> {
  const panes = [0, 1, 2]
    .flatMap((row) =>
      [0, 1].map((column) => `<rect x="${column * 205}" y="${row * 190}" width="178" height="160"/>`),
    )
    .join("");
  const light = `<g transform="translate(${x * 1000 + 90} ${y * 1000}) skewX(-16) skewY(9)">${panes}</g>`;
  applyMask(
    canvas,
    await drawMask(canvas, light, 7, 0.5),
    mix(shift(ground, { l: 0.965, c: 0.03 }), ground, 0.12),
    // On a deep wall bright panes would swallow light text.
    toOklch(ground).l > 0.6 ? 0.5 : 0.15,
  );
}

type Stand = { cx: number; top: number; rx: number; ry: number; tall: number };

function paintStand(
  { width, height, rgb }: { width: number; height: number; rgb: Float32Array },
  { cx, top, rx, ry, tall }: Stand,
  lab: {
    ground: readonly [number, number, number];
    soft: readonly [number, number, number];
    second: readonly [number, number, number];
  },
): void {
  const side = Math.min(width, height);
  const pixel = new Float32Array(3);
  const lid = mixLab(lab.soft, lab.ground, 0.18);
  for (let j = Math.floor((top - ry) * side) - 1; j < Math.min(height, (top + tall + ry) * side + 2); j++) {
    for (
      let i = Math.max(0, Math.floor((cx - rx) * side) - 1);
      i < Math.min(width, (cx + rx) * side + 2);
      i++
    ) {
      if (j < 0) continue;
      const u = (i / side - cx) / rx;
      const y = j / side;
      const edge = Math.sqrt(Math.max(0, 1 - u * u)) * ry;
      const onLid = clamp((edge - Math.abs(y - top)) * side + 0.5);
      const onBody =
        clamp((1 - Math.abs(u)) * rx * side + 0.5) *
        clamp((top + tall + edge - y) * side + 0.5) *
        clamp((y - top) * side + 1);
      if (onLid === 0 && onBody === 0) continue;
      const out = (j * width + i) * 3;
      const core = Math.exp(-(((u + 0.62) / 0.42) ** 2));
      const light = Math.exp(-(((u - 0.35) / 0.4) ** 2));
      const body = lighten(
        mixLab(lab.second, lab.ground, 0.35 + light * 0.55),
        light * 0.03 - core * 0.09 - smooth(0.7, 1, u) * 0.08,
      );
      blend(rgb, out, body, onBody, pixel);
      blend(rgb, out, lighten(lid, -0.03 * smooth(0, 1, (y - top) / ry)), onLid, pixel);
    }
  }
}

function blend(
  rgb: Float32Array,
  at: number,
  color: readonly [number, number, number],
  cover: number,
  pixel: Float32Array,
): void {
  if (cover <= 0) return;
  writeRgb(color, pixel, 0);
  for (let c = 0; c < 3; c++) rgb[at + c] = (rgb[at + c] ?? 0) * (1 - cover) + (pixel[c] ?? 0) * cover;
}

function clamp(v: number): number {
  return Math.min(1, Math.max(0, v));
}
