import type { CheckResult } from "@static-engine/contracts";
import { converter } from "culori";
import type { PlacedImage } from "../flatten.ts";
import type { GateInput, Raster } from "../gate-input.ts";
import { result } from "../result.ts";
import { THRESHOLDS } from "../thresholds.ts";
import { solidAt } from "./overlap.ts";

const toOklab = converter("oklab");
const RAYS = 96;

/** The product's outline can be told from the ground: median distance across its edge. */
export function checkProductSeparation({ placed, ratio, ground, pictures }: GateInput): CheckResult {
  const product = placed.images.find(({ layer }) => layer.role === "product" && isCutout(layer.request));
  const value = product ? medianStep(product, ground, pictures) : THRESHOLDS.product_separation;
  return result({
    id: "product_separation",
    ratio,
    value,
    threshold: THRESHOLDS.product_separation,
    unit: "OKLab",
    ok: value >= THRESHOLDS.product_separation,
    pass: "The product stands out from its background.",
    fail: "The product melts into its background.",
  });
}

function isCutout(request: PlacedImage["layer"]["request"]): boolean {
  return request.kind === "picture" && !request.cover;
}

function medianStep(product: PlacedImage, ground: Raster, pictures: GateInput["pictures"]): number {
  const { x, y, w, h } = product.box;
  const reach = Math.hypot(w, h) / 2;
  const steps: number[] = [];
  for (let k = 0; k < RAYS; k++) {
    const a = (k / RAYS) * Math.PI * 2;
    const at = (r: number): [number, number] => [x + w / 2 + Math.cos(a) * r, y + h / 2 + Math.sin(a) * r];
    let edge = reach;
    while (edge > 0 && !solidAt(product, pictures, ...at(edge))) edge -= 4;
    const inside = pixel(ground, ...at(edge - 10));
    const outside = pixel(ground, ...at(edge + 14));
    if (edge > 20 && inside && outside) steps.push(distance(inside, outside));
  }
  steps.sort((p, q) => p - q);
  return steps[Math.floor(steps.length / 2)] ?? 1;
}

type Rgb = { r: number; g: number; b: number };

function pixel({ width, height, data }: Raster, x: number, y: number): Rgb | null {
  const px = Math.round(x);
  const py = Math.round(y);
  if (px < 0 || py < 0 || px >= width || py >= height) return null;
  const i = (py * width + px) * 4;
  return { r: (data[i] ?? 0) / 255, g: (data[i + 1] ?? 0) / 255, b: (data[i + 2] ?? 0) / 255 };
}

function distance(a: Rgb, b: Rgb): number {
  const p = toOklab({ mode: "rgb", ...a });
  const q = toOklab({ mode: "rgb", ...b });
  return Math.hypot(p.l - q.l, p.a - q.a, p.b - q.b);
}
