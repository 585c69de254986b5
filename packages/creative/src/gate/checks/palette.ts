import type { CheckResult } from "@static-engine/contracts";
import { differenceCiede2000 } from "culori";
import { skinOf } from "../../color/skin.ts";
import type { Box } from "../../layers/layer.ts";
import type { PlacedImage } from "../flatten.ts";
import { above } from "../flatten.ts";
import type { GateInput, Raster } from "../gate-input.ts";
import { result } from "../result.ts";
import { THRESHOLDS } from "../thresholds.ts";

const difference = differenceCiede2000();
const ROLES = ["canvas", "dark", "accent", "soft", "second"] as const;
const GRID = 5;

/** Every mass of flat colour is one of the brand's, as painted (CIEDE2000 to the nearest of its tones). */
export function checkPalette({ document, placed, ratio, ground }: GateInput): CheckResult {
  const tones = ROLES.flatMap((role) => {
    const skin = skinOf(document.palette, role);
    return [skin.ground, skin.groundEnd];
  });
  let value = 0;
  for (const image of placed.images) {
    const { request } = image.layer;
    if (request.kind !== "ground" || request.family !== "flat") continue;
    for (const color of samples(image, above(placed, image), ground))
      value = Math.max(value, nearest(color, tones));
  }
  return result({
    id: "palette",
    ratio,
    value,
    threshold: THRESHOLDS.palette,
    unit: "ΔE",
    ok: value <= THRESHOLDS.palette,
    pass: "All areas have the brand's colours.",
    fail: "An area is not in the brand's colours.",
  });
}

// A flat area drifts from a tone to its darker end, so what lies between the two is the brand's as well.
function nearest(color: string, tones: readonly string[]): number {
  let least = 100;
  for (let i = 0; i + 1 < tones.length; i += 2) {
    const [from = "#000000", to = from] = [tones[i], tones[i + 1]];
    for (let t = 0; t <= 1; t += 0.25) least = Math.min(least, difference(color, between(from, to, t)));
  }
  return least;
}

function between(from: string, to: string, t: number): string {
  const [a, b] = [Number.parseInt(from.slice(1), 16), Number.parseInt(to.slice(1), 16)];
  const channel = (shift: number) =>
    Math.round(((a >> shift) & 255) + (((b >> shift) & 255) - ((a >> shift) & 255)) * t);
  return hexOf(channel(16), channel(8), channel(0));
}

/** Mean colours at places of an area that nothing else lies on. */
function samples(area: PlacedImage, over: readonly { box: Box }[], ground: Raster): string[] {
  const found: string[] = [];
  for (let j = 1; j < GRID; j++) {
    for (let i = 1; i < GRID; i++) {
      const x = Math.round(area.box.x + (area.box.w * i) / GRID);
      const y = Math.round(area.box.y + (area.box.h * j) / GRID);
      if (x < 8 || y < 8 || x > ground.width - 8 || y > ground.height - 8) continue;
      const inside = ({ box }: { box: Box }) =>
        x > box.x - 8 && x < box.x + box.w + 8 && y > box.y - 8 && y < box.y + box.h + 8;
      if (over.some(inside)) continue;
      found.push(meanAt(ground, x, y));
    }
  }
  return found;
}

function meanAt({ width, data }: Raster, x: number, y: number): string {
  let [r, g, b] = [0, 0, 0];
  for (let j = -5; j < 5; j++) {
    for (let i = -5; i < 5; i++) {
      const at = ((y + j) * width + x + i) * 4;
      r += data[at] ?? 0;
      g += data[at + 1] ?? 0;
      b += data[at + 2] ?? 0;
    }
  }
  return hexOf(Math.round(r / 100), Math.round(g / 100), Math.round(b / 100));
}

function hexOf(r: number, g: number, b: number): string {
  return `#${((r << 16) | (g << 8) | b).toString(16).padStart(6, "0")}`;
}
