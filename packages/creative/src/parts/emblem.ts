import type { Skin } from "../color/skin.ts";
import type { Stage } from "../compositions/stage.ts";
import type { Box } from "../layers/layer.ts";
import { round, svg } from "./svg.ts";

/** A drawing in the second mass: what stands where a product without a picture would. The seed says which. */
export function emblem(stage: Stage, box: Box, skin: Skin): void {
  const size = Math.max(box.w, box.h) * 1.1;
  const drawings = [rings, fan, steps];
  const draw = drawings[stage.document.seed % drawings.length] ?? rings;
  svg(stage, {
    box: { x: box.x + box.w / 2 - size / 2, y: box.y + box.h / 2 - size / 2, w: size, h: size },
    viewBox: "0 0 100 100",
    body: draw(skin.accent),
  });
}

function rings(color: string): string {
  const circles = Array.from({ length: 9 }, (_, i) => {
    const r = 8 + i * 5.2;
    return `<circle cx="50" cy="50" r="${r}" fill="none" stroke="${color}" stroke-width="0.8" opacity="${round(0.62 - i * 0.055)}"/>`;
  });
  return `<circle cx="50" cy="50" r="9" fill="${color}"/>${circles.join("")}`;
}

/** Bars that turn about one point, each a step lighter. */
function fan(color: string): string {
  const bars = Array.from(
    { length: 12 },
    (_, i) =>
      `<rect x="48.6" y="4" width="2.8" height="30" rx="1.4" fill="${color}" opacity="${round(1 - i * 0.07)}" transform="rotate(${i * 30} 50 50)"/>`,
  );
  return `<circle cx="50" cy="50" r="9" fill="${color}"/>${bars.join("")}`;
}

/** Quarter arcs nested in a corner, as a staircase seen from above. */
function steps(color: string): string {
  const arcs = Array.from({ length: 6 }, (_, i) => {
    const r = 14 + i * 12;
    return `<path d="M${84 - r} 84A${r} ${r} 0 0 1 84 ${84 - r}" fill="none" stroke="${color}" stroke-width="6" opacity="${round(1 - i * 0.15)}"/>`;
  });
  return `<path d="M76 84A8 8 0 0 1 84 76V84Z" fill="${color}"/>${arcs.join("")}`;
}
