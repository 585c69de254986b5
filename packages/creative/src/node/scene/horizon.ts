import { rgbOf } from "./canvas.ts";
import type { SceneFamily } from "./family.ts";
import { paintField } from "./field.ts";
import { mixLab, smooth } from "./oklab.ts";

/** A low sun in the accent behind a dark edge of ground: the sky stays quiet for text. */
export const horizon: SceneFamily = ({ canvas, inks: { lab, hex }, random, h, focus }) => {
  const line = Math.min(h - 0.06, focus.y + 0.2);
  const x = focus.x + (random() - 0.5) * 0.08;
  const y = line - 0.08;
  const radius = 0.32;
  paintField(canvas, 10, (u, v) => {
    const sky = mixLab(lab.ground, lab.end, smooth(0, line, v) * 0.8);
    const haze = Math.exp(-(((u - x) / 0.62) ** 2 + ((v - y) / 0.4) ** 2));
    return mixLab(sky, lab.accent, haze * 0.3);
  });
  disc(canvas, x, y, radius, line, hex.accent, hex.ground);
  return 3;
};

function disc(
  canvas: { width: number; height: number; rgb: Float32Array },
  x: number,
  y: number,
  radius: number,
  line: number,
  accent: string,
  ground: string,
): void {
  const { width, height, rgb } = canvas;
  const side = Math.min(width, height);
  const sun = rgbOf(accent);
  const soil = rgbOf(ground);
  for (let j = 0; j < height; j++) {
    for (let i = 0; i < width; i++) {
      const out = (j * width + i) * 3;
      const d = Math.hypot(i / side - x, j / side - y);
      const cover = Math.min(1, Math.max(0, (radius - d) * side + 0.5));
      const below = Math.min(1, Math.max(0, (j / side - line) * side + 0.5));
      for (let c = 0; c < 3; c++) {
        const above = (rgb[out + c] ?? 0) * (1 - cover) + (sun[c] ?? 0) * cover;
        rgb[out + c] = above * (1 - below) + (soil[c] ?? 0) * 0.82 * below;
      }
    }
  }
}
