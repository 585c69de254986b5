import type { Stage } from "../compositions/stage.ts";
import { svg } from "./svg.ts";

/** A tick on a disc, centred at (x, y). */
export function checkDisc(
  stage: Stage,
  x: number,
  y: number,
  size: number,
  disc: string,
  tick: string,
): void {
  svg(stage, {
    box: { x: x - size / 2, y: y - size / 2, w: size, h: size },
    viewBox: "0 0 100 100",
    body: `<circle cx="50" cy="50" r="50" fill="${disc}"/><path d="M27 52 L43 67 L73 34" fill="none" stroke="${tick}" stroke-width="13" stroke-linecap="square"/>`,
  });
}

/** A muted cross, centred at (x, y). */
export function cross(stage: Stage, x: number, y: number, size: number, color: string): void {
  svg(stage, {
    box: { x: x - size / 2, y: y - size / 2, w: size, h: size },
    viewBox: "0 0 100 100",
    body: `<path d="M16 16 L84 84 M84 16 L16 84" fill="none" stroke="${color}" stroke-width="11" stroke-linecap="square"/>`,
  });
}

/** A square check box; the tick is a little larger than its box, as a pen would leave it. */
export function checkBox(
  stage: Stage,
  x: number,
  y: number,
  size: number,
  color: string,
  ticked: boolean,
): void {
  const tick = ticked
    ? `<path d="M22 54 L46 76 L108 6" fill="none" stroke="${color}" stroke-width="12" stroke-linecap="square" stroke-linejoin="miter"/>`
    : "";
  svg(stage, {
    box: { x, y: y - size * 0.15, w: size * 1.15, h: size * 1.15 },
    viewBox: "0 -15 115 115",
    body: `<rect x="5" y="5" width="90" height="90" fill="none" stroke="${color}" stroke-width="10"/>${tick}`,
  });
}
