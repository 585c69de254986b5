import type { SceneFamily } from "./family.ts";
import { field } from "./field.ts";
import { mixLab, smooth } from "./oklab.ts";
import { art, shape } from "./shape.ts";

/** Cut-paper shapes that lie over each other in the product's corner, each with its soft edge of shade. */
export const blobs: SceneFamily = async ({ size, inks: { lab, hex }, random, w, h, focus }) => {
  const ground = field(size, 14, (u, v) =>
    mixLab(lab.ground, lab.end, smooth(0.2, 1.5, Math.hypot(u / w, v / h))),
  );
  const layers = [
    { color: hex.second, reach: 660, grow: 0 },
    { color: hex.accent === hex.canvas ? hex.soft : hex.accent, reach: 470, grow: 0.05 },
    { color: hex.ink, reach: 270, grow: 0.1 },
  ];
  const drawn = layers.flatMap(({ color, reach, grow }) => {
    const [x, y] = [(focus.x + 0.1 + grow) * 1000, (focus.y + 0.1 + grow) * 1000];
    const paper = blob(x, y, reach, random);
    const area = { x: x - reach * 1.2, y: y - reach * 1.2, w: reach * 2.4, h: reach * 2.4 };
    const shade = `<g transform="translate(10 20)">${paper}</g>`;
    return [
      shape(size, shade, hex.ink, 0.2, { blur: 22, area }),
      art(size, `<g fill="${color}">${paper}</g>`, area),
    ];
  });
  return { rows: [ground, ...(await Promise.all(drawn))], grain: 2.6 };
};

function blob(x: number, y: number, r: number, random: () => number): string {
  const count = 7;
  const turn = random() * 6;
  const points = Array.from({ length: count }, (_, i) => {
    const a = turn + (i / count) * Math.PI * 2;
    const reach = r * (0.82 + random() * 0.36);
    return [x + Math.cos(a) * reach, y + Math.sin(a) * reach] as const;
  });
  const at = (i: number) => points[(i + count) % count] ?? [x, y];
  let d = "";
  for (let i = 0; i < count; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    if (i === 0) d += `M${p1[0].toFixed(1)} ${p1[1].toFixed(1)}`;
    const c1 = [p1[0] + (p2[0] - p0[0]) / 5, p1[1] + (p2[1] - p0[1]) / 5];
    const c2 = [p2[0] - (p3[0] - p1[0]) / 5, p2[1] - (p3[1] - p1[1]) / 5];
    d += `C${[...c1, ...c2, ...p2].map((n) => n.toFixed(1)).join(" ")}`;
  }
  return `<path d="${d}Z"/>`;
}
