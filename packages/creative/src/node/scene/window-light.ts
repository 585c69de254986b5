import { mix, shift, toOklch } from "../../color/oklch.ts";
import type { Row, SceneSize } from "./family.ts";
import { shape } from "./shape.ts";

/** Six panes of sunlight that fall aslant on a wall; `x`, `y` in short sides, `size` 1 as on the podium. */
export function windowLight(
  size: SceneSize,
  ground: string,
  { x, y, scale = 1 }: { x: number; y: number; scale?: number },
): Promise<Row> {
  const panes = [0, 1, 2]
    .flatMap((row) =>
      [0, 1].map((column) => `<rect x="${column * 205}" y="${row * 190}" width="178" height="160"/>`),
    )
    .join("");
  const light = `<g transform="translate(${x * 1000 + 90} ${y * 1000}) scale(${scale}) skewX(-16) skewY(9)">${panes}</g>`;
  const tone = mix(shift(ground, { l: 0.965, c: 0.03 }), ground, 0.12);
  // On a deep wall bright panes would swallow light text.
  const strength = toOklch(ground).l > 0.6 ? 0.5 : 0.15;
  return shape(size, light, tone, strength, {
    blur: 7,
    scale: 0.5,
    // The slanted panes reach from their corner 500 to the right and 680 down at most.
    area: { x: x * 1000 - 120 * scale, y: y * 1000, w: 640 * scale + 90, h: 680 * scale },
  });
}
