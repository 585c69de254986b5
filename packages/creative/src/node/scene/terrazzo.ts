import { seeded } from "../../document/seeded.ts";
import type { SceneFamily } from "./family.ts";
import { field } from "./field.ts";
import { mixLab, smooth } from "./oklab.ts";
import { art, shape } from "./shape.ts";

const RADIUS = 560;

/** A round of terrazzo in the product's corner; the rest of the ground stays plain. */
export const terrazzo: SceneFamily = async ({ size, inks: { lab, hex }, random, w, h, focus }) => {
  const ground = field(size, 14, (u, v) =>
    mixLab(lab.ground, lab.end, smooth(0.2, 1.5, Math.hypot(u / w, v / h)) * 0.7),
  );
  const cx = (focus.x + 0.14) * 1000;
  const cy = (focus.y + 0.2) * 1000;
  const area = { x: cx - RADIUS, y: cy - RADIUS, w: RADIUS * 2, h: RADIUS * 2 };
  const base = hex.soft === hex.ground ? "#FFFFFF" : hex.soft;
  const colors = [hex.ink, hex.canvas, hex.accent, hex.second];
  const chips = scatter(seeded(Math.floor(random() * 1e9)), cx, cy, colors);
  const stone = `<circle cx="${cx}" cy="${cy}" r="${RADIUS}" fill="${base}"/>${chips}`;
  const shade = `<circle cx="${cx + 8}" cy="${cy + 22}" r="${RADIUS}"/>`;
  const round = await Promise.all([
    shape(size, shade, hex.ink, 0.22, { blur: 26, area }),
    art(size, stone, area),
  ]);
  return { rows: [ground, ...round], grain: 2.4 };
};

function scatter(dice: () => number, cx: number, cy: number, colors: readonly string[]): string {
  const chips: { x: number; y: number; size: number }[] = [];
  let drawn = "";
  for (let tries = 0; tries < 1500 && chips.length < 300; tries++) {
    const size = dice() < 0.14 ? 26 + dice() * 18 : 4 + dice() * 14;
    const a = dice() * Math.PI * 2;
    const reach = Math.sqrt(dice()) * (RADIUS - size - 6);
    const chip = { x: cx + Math.cos(a) * reach, y: cy + Math.sin(a) * reach, size };
    const near = (other: typeof chip) =>
      Math.hypot(other.x - chip.x, other.y - chip.y) < other.size + size + 5;
    if (chips.some(near)) continue;
    chips.push(chip);
    drawn += polygon(chip.x, chip.y, size, dice, colors[Math.floor(dice() * colors.length)] ?? "#888888");
  }
  return drawn;
}

function polygon(x: number, y: number, size: number, dice: () => number, fill: string): string {
  const corners = 5 + Math.floor(dice() * 4);
  const turn = dice() * 6;
  const points = Array.from({ length: corners }, (_, i) => {
    const a = turn + ((i + dice() * 0.5) / corners) * Math.PI * 2;
    const reach = size * (0.72 + dice() * 0.28);
    return `${(x + Math.cos(a) * reach).toFixed(1)},${(y + Math.sin(a) * reach).toFixed(1)}`;
  });
  return `<polygon points="${points.join(" ")}" fill="${fill}"/>`;
}
