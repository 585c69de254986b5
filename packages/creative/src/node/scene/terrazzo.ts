import { seeded } from "../../document/seeded.ts";
import type { SceneFamily } from "./family.ts";
import { paintField } from "./field.ts";
import { applyMask, drawMask } from "./mask.ts";
import { mixLab, smooth } from "./oklab.ts";

/** A round of terrazzo in the product's corner; the rest of the ground stays plain. */
export const terrazzo: SceneFamily = async ({ canvas, inks: { lab, hex }, random, w, h, focus }) => {
  paintField(canvas, 14, (u, v) =>
    mixLab(lab.ground, lab.end, smooth(0.2, 1.5, Math.hypot(u / w, v / h)) * 0.7),
  );
  const cx = (focus.x + 0.14) * 1000;
  const cy = (focus.y + 0.2) * 1000;
  const r = 560;
  const round = `<circle cx="${cx}" cy="${cy}" r="${r}"/>`;
  applyMask(canvas, await drawMask(canvas, `<g transform="translate(8 22)">${round}</g>`, 26), hex.ink, 0.22);
  applyMask(canvas, await drawMask(canvas, round, 0, 1), hex.soft === hex.ground ? "#FFFFFF" : hex.soft, 1);
  const colors = [hex.ink, hex.canvas, hex.accent, hex.second];
  const groups: string[][] = colors.map(() => []);
  const dice = seeded(Math.floor(random() * 1e9));
  const chips: { x: number; y: number; size: number }[] = [];
  for (let tries = 0; tries < 1500 && chips.length < 300; tries++) {
    const size = dice() < 0.14 ? 26 + dice() * 18 : 4 + dice() * 14;
    const a = dice() * Math.PI * 2;
    const reach = Math.sqrt(dice()) * (r - size - 6);
    const chip = { x: cx + Math.cos(a) * reach, y: cy + Math.sin(a) * reach, size };
    if (chips.some((other) => Math.hypot(other.x - chip.x, other.y - chip.y) < other.size + size + 5))
      continue;
    chips.push(chip);
    groups[Math.floor(dice() * colors.length)]?.push(polygon(chip.x, chip.y, size, dice));
  }
  for (const [i, color] of colors.entries()) {
    applyMask(canvas, await drawMask(canvas, groups[i]?.join("") ?? "", 0, 1), color, 1);
  }
  return 2.4;
};

function polygon(x: number, y: number, size: number, dice: () => number): string {
  const corners = 5 + Math.floor(dice() * 4);
  const turn = dice() * 6;
  const points = Array.from({ length: corners }, (_, i) => {
    const a = turn + ((i + dice() * 0.5) / corners) * Math.PI * 2;
    const reach = size * (0.72 + dice() * 0.28);
    return `${(x + Math.cos(a) * reach).toFixed(1)},${(y + Math.sin(a) * reach).toFixed(1)}`;
  });
  return `<polygon points="${points.join(" ")}"/>`;
}
