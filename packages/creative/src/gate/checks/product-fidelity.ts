import type { CheckResult } from "@static-engine/contracts";
import type { Box } from "../../layers/layer.ts";
import type { PlacedImage } from "../flatten.ts";
import { above, shared } from "../flatten.ts";
import type { GateInput, Raster } from "../gate-input.ts";
import { result } from "../result.ts";
import { DISPLAY_THRESHOLDS, isDisplay, THRESHOLDS } from "../thresholds.ts";

const GRID = 24;

/** The product in the ad is the product in the photo: same proportions, same colours at the same places. */
export function checkProductFidelity({ placed, ratio, ground, pictures }: GateInput): CheckResult {
  const product = placed.images.find(({ layer }) => layer.role === "product" && isWhole(layer.request));
  const value = product ? likeness(product, above(placed, product), ground, pictures) : 1;
  // Drawn a few dozen pixels high, a photo is its own average.
  const least = isDisplay(ratio) ? DISPLAY_THRESHOLDS.product_fidelity : THRESHOLDS.product_fidelity;
  return result({
    id: "product_fidelity",
    ratio,
    value,
    threshold: least,
    unit: "",
    ok: value >= least,
    pass: "The product looks exactly as in its photo.",
    fail: "The product does not look as in its photo.",
  });
}

// A picture mapped to two tones, or cut to a frame, is meant to differ.
function isWhole(request: PlacedImage["layer"]["request"]): boolean {
  return request.kind === "picture" && !request.duotone && !request.cover;
}

/** 1 less the mean difference of lightness and colour over a grid of solid places, 0–1. */
function likeness(
  product: PlacedImage,
  over: readonly { box: Box }[],
  ground: Raster,
  pictures: GateInput["pictures"],
): number {
  const { request, box, rotate } = product.layer;
  const source = request.kind === "picture" ? pictures.get(request.key) : undefined;
  if (!source) return 1;
  const stretched = Math.abs(box.w / box.h / (source.width / source.height) - 1);
  const angle = (rotate * Math.PI) / 180;
  let sum = 0;
  let count = 0;
  for (let j = 1; j < GRID; j++) {
    for (let i = 1; i < GRID; i++) {
      const own = solid(source, i / GRID, j / GRID);
      if (!own) continue;
      const dx = (i / GRID - 0.5) * box.w;
      const dy = (j / GRID - 0.5) * box.h;
      const x = Math.round(product.box.x + product.box.w / 2 + dx * Math.cos(angle) - dy * Math.sin(angle));
      const y = Math.round(product.box.y + product.box.h / 2 + dx * Math.sin(angle) + dy * Math.cos(angle));
      if (x < 2 || y < 2 || x >= ground.width - 2 || y >= ground.height - 2) continue;
      if (over.some(({ box: other }) => shared(other, { x: x - 2, y: y - 2, w: 4, h: 4 }) > 0)) continue;
      sum += difference(own, mean(ground, x, y, 1));
      count++;
    }
  }
  const unlike = count > 0 ? sum / count : 0;
  return Math.max(0, 1 - unlike - stretched);
}

type Rgb = readonly [number, number, number];

/** Mean colour about a place of the source, where all of it is solid. */
function solid(source: Raster, u: number, v: number): Rgb | null {
  const x = Math.round(u * source.width);
  const y = Math.round(v * source.height);
  const reach = Math.max(1, Math.round(source.width / 500));
  if (x < reach || y < reach || x >= source.width - reach || y >= source.height - reach) return null;
  for (const [dx, dy] of [
    [0, 0],
    [-reach, -reach],
    [reach, -reach],
    [-reach, reach],
    [reach, reach],
  ] as const)
    if ((source.data[((y + dy) * source.width + x + dx) * 4 + 3] ?? 0) < 250) return null;
  return mean(source, x, y, reach);
}

function mean({ width, data }: Raster, x: number, y: number, reach: number): Rgb {
  const sum = [0, 0, 0];
  let count = 0;
  for (let j = -reach; j <= reach; j++) {
    for (let i = -reach; i <= reach; i++) {
      const at = ((y + j) * width + x + i) * 4;
      for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + (data[at + c] ?? 0);
      count++;
    }
  }
  return [(sum[0] ?? 0) / count, (sum[1] ?? 0) / count, (sum[2] ?? 0) / count];
}

function difference(a: Rgb, b: Rgb): number {
  return (Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2])) / (3 * 255);
}
