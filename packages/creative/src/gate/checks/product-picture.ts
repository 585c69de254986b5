import type { CheckResult } from "@static-engine/contracts";
import type { PlacedImage } from "../flatten.ts";
import type { LayoutInput, Raster } from "../gate-input.ts";
import { result } from "../result.ts";
import { THRESHOLDS } from "../thresholds.ts";

const GRID = 32;
const LEAST_SOLID = 0.01;

/** The product's photo shows something, and has the pixels for the size that it is drawn at. */
export function checkProductPicture({ placed, ratio, pictures }: LayoutInput): CheckResult {
  const product = placed.images.find(({ layer }) => layer.role === "product");
  const source = product && sourceOf(product, pictures);
  const enlarged = product && source ? enlargement(product, source) : 1;
  const empty = source !== undefined && solidShare(source) < LEAST_SOLID;
  return result({
    id: "product_picture",
    ratio,
    value: enlarged,
    threshold: THRESHOLDS.product_picture,
    unit: "times",
    ok: enlarged <= THRESHOLDS.product_picture && !empty,
    pass: "The product photo is sharp at this size.",
    fail: empty
      ? "The product photo is empty: nothing in it can be seen."
      : "The product photo is too small for this ad and would look blurred.",
  });
}

function sourceOf({ layer }: PlacedImage, pictures: LayoutInput["pictures"]): Raster | undefined {
  return layer.request.kind === "picture" ? pictures.get(layer.request.key) : undefined;
}

// A framed photo covers its frame, so the shorter fit decides; a cut-out keeps its proportions.
function enlargement({ layer: { box } }: PlacedImage, { width, height }: Raster): number {
  return Math.max(box.w / width, box.h / height);
}

function solidShare({ width, height, data }: Raster): number {
  let solid = 0;
  for (let j = 0; j < GRID; j++)
    for (let i = 0; i < GRID; i++) {
      const x = Math.floor(((i + 0.5) / GRID) * width);
      const y = Math.floor(((j + 0.5) / GRID) * height);
      if ((data[(y * width + x) * 4 + 3] ?? 0) > 40) solid++;
    }
  return solid / (GRID * GRID);
}
