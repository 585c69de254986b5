import type { CheckResult } from "@static-engine/contracts";
import type { Box } from "../../layers/layer.ts";
import { readable } from "../flatten.ts";
import type { GateInput, Raster } from "../gate-input.ts";
import { result } from "../result.ts";
import { THRESHOLDS } from "../thresholds.ts";

/** What lies under text is quiet: the mean gradient of its lightness (Sobel), as PosterLayout's Rea. */
export function checkQuietGround({ placed, ratio, ground }: GateInput): CheckResult {
  let value = 0;
  let text = "";
  for (const line of readable(placed.lines)) {
    // Giant type is read over anything; a sheet under a turned line is plain by itself.
    if (line.layer.under || line.group > 0) continue;
    const unrest = gradient(ground, line.box);
    if (unrest > value) {
      value = unrest;
      text = line.text;
    }
  }
  return result({
    id: "quiet_ground",
    ratio,
    value,
    threshold: THRESHOLDS.quiet_ground,
    unit: "",
    ok: value <= THRESHOLDS.quiet_ground,
    pass: "The ground under the text is quiet.",
    fail: `“${text}” stands on a restless part of the picture.`,
  });
}

// Between means of 4 × 4 pixels, so that grain counts for nothing and shapes for all.
const CELL = 4;

function gradient(ground: Raster, box: Box): number {
  const step = Math.max(CELL, Math.round(Math.sqrt((box.w * box.h) / 400)));
  const left = Math.max(CELL, Math.floor(box.x));
  const top = Math.max(CELL, Math.floor(box.y));
  const right = Math.min(ground.width - CELL * 2, box.x + box.w);
  const foot = Math.min(ground.height - CELL * 2, box.y + box.h);
  let sum = 0;
  let count = 0;
  for (let y = top; y < foot; y += step) {
    for (let x = left; x < right; x += step) {
      const across = lightness(ground, x + CELL, y) - lightness(ground, x - CELL, y);
      const down = lightness(ground, x, y + CELL) - lightness(ground, x, y - CELL);
      sum += Math.hypot(across, down) / 2;
      count++;
    }
  }
  return count > 0 ? sum / count / 255 : 0;
}

function lightness({ width, data }: Raster, x: number, y: number): number {
  let sum = 0;
  for (let j = 0; j < CELL; j += 2) {
    for (let i = 0; i < CELL; i += 2) {
      const at = ((y + j) * width + x + i) * 4;
      sum += (data[at] ?? 0) * 0.3 + (data[at + 1] ?? 0) * 0.59 + (data[at + 2] ?? 0) * 0.11;
    }
  }
  return sum / 4;
}
