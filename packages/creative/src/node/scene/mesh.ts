import type { SceneFamily } from "./family.ts";
import { field } from "./field.ts";
import type { Lab } from "./oklab.ts";
import { lighten, mixLab } from "./oklab.ts";

/** Soft clouds of the brand's colours that run into each other. */
export const mesh: SceneFamily = ({ size, inks: { lab }, random, w, h, focus }) => {
  const jitter = () => (random() - 0.5) * 0.24;
  const pale = lab.soft;
  // A deep brand colour stays a tint on the text's side, or dark words would sink in it.
  const k = lab.canvas[0] < 0.62 ? 0.4 : 1;
  const points: { x: number; y: number; color: Lab; reach: number }[] = [
    { x: 0, y: 0.1 + jitter(), color: mixLab(pale, lab.canvas, 0.5 * k), reach: 0.62 },
    { x: w * 0.6 + jitter(), y: 0, color: pale, reach: 0.6 },
    { x: 0.1, y: h * 0.5 + jitter(), color: mixLab(pale, lab.canvas, 0.62 * k), reach: 0.6 },
    { x: w * 0.45, y: h * 0.45, color: mixLab(pale, lab.canvas, 0.3 * k), reach: 0.5 },
    { x: w, y: focus.y - 0.3 + jitter(), color: lab.accent, reach: 0.34 },
    { x: w * 0.68 + jitter(), y: h, color: lighten(lab.second, 0.02), reach: 0.5 },
    { x: 0, y: h, color: mixLab(pale, lab.canvas, 0.9 * k), reach: 0.55 },
  ];
  const phase = random() * 6;
  const ground = field(size, 12, (u, v) => {
    const x = u + 0.12 * Math.sin(v * 3.1 + phase) + 0.05 * Math.sin(v * 6.3 + phase * 2);
    const y = v + 0.12 * Math.sin(u * 2.7 + phase * 1.3);
    let total = 0;
    const sum: [number, number, number] = [0, 0, 0];
    for (const point of points) {
      const d2 = ((x - point.x) ** 2 + (y - point.y) ** 2) / point.reach ** 2;
      const weight = Math.exp(-3.2 * d2) + 1e-6;
      total += weight;
      for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + (point.color[c] ?? 0) * weight;
    }
    return [sum[0] / total, sum[1] / total, sum[2] / total];
  });
  return { rows: [ground], grain: 2.6 };
};
