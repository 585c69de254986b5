import type { Row, SceneSize } from "./family.ts";
import { rgbOf } from "./oklab.ts";

/** Centre and radius, px. */
export type Disc = { x: number; y: number; r: number };

/** Many small discs of one colour with smooth edges: what an SVG of thousands of circles would take long for. */
export function discs({ width, height }: SceneSize, all: readonly Disc[], hex: string, alpha = 1): Row {
  const byRow: Disc[][] = Array.from({ length: height }, () => []);
  for (const disc of all) {
    const last = Math.min(height - 1, Math.ceil(disc.y + disc.r));
    for (let y = Math.max(0, Math.floor(disc.y - disc.r)); y <= last; y++) byRow[y]?.push(disc);
  }
  const [r, g, b] = rgbOf(hex);
  return (line, y) => {
    for (const disc of byRow[y] ?? []) {
      const dy = y - disc.y;
      const half = Math.sqrt(Math.max(0, (disc.r + 0.5) ** 2 - dy * dy));
      const end = Math.min(width - 1, Math.ceil(disc.x + half));
      for (let x = Math.max(0, Math.floor(disc.x - half)); x <= end; x++) {
        const cover = Math.min(1, Math.max(0, disc.r - Math.hypot(x - disc.x, dy) + 0.5)) * alpha;
        if (cover <= 0) continue;
        const at = x * 3;
        line[at] = (line[at] ?? 0) + (r - (line[at] ?? 0)) * cover;
        line[at + 1] = (line[at + 1] ?? 0) + (g - (line[at + 1] ?? 0)) * cover;
        line[at + 2] = (line[at + 2] ?? 0) + (b - (line[at + 2] ?? 0)) * cover;
      }
    }
  };
}
