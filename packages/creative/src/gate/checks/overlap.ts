import type { CheckResult } from "@static-engine/contracts";
import type { Box } from "../../layers/layer.ts";
import type { PlacedImage } from "../flatten.ts";
import { readable, shared } from "../flatten.ts";
import type { LayoutInput, Raster } from "../gate-input.ts";
import { result } from "../result.ts";
import { THRESHOLDS } from "../thresholds.ts";

type Named = { box: Box; order: number; name: string; group: number; flat: Box };

/** No text stands on other text or on the logo. */
export function checkOverlap({ placed, ratio }: LayoutInput): CheckResult {
  const { lines, images } = placed;
  const logos = images.filter((image) => image.layer.role === "logo");
  const boxes: Named[] = [
    ...readable(lines).map(({ text, ...line }) => ({ ...line, name: `“${text}”` })),
    ...logos.map(({ box, order }) => ({ box, order, name: "the logo", group: 0, flat: box })),
  ];
  let worst = 0;
  let pair = "";
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      if (a.order === b.order) continue;
      // Lines that turn together are compared as they were before: upright boxes round them are too large.
      const [p, q] = a.group > 0 && a.group === b.group ? [a.flat, b.flat] : [a.box, b.box];
      const share = (shared(p, q) / Math.max(1, Math.min(area(p), area(q)))) * 100;
      if (share > worst) {
        worst = share;
        pair = `${a.name} and ${b.name}`;
      }
    }
  });
  return result({
    id: "text_overlap",
    ratio,
    value: worst,
    threshold: THRESHOLDS.text_overlap,
    unit: "%",
    ok: worst <= THRESHOLDS.text_overlap,
    pass: "No text touches other text.",
    fail: `${pair} overlap.`,
  });
}

/** Words and the solid part of the product keep apart; giant type may go behind it a little. */
export function checkHidden({ placed, ratio, pictures }: LayoutInput): CheckResult {
  const { lines, images, rects } = placed;
  const products = images.filter((image) => image.layer.role === "product");
  let worst = 0;
  let text = "";
  let threshold: number = THRESHOLDS.text_hidden;
  for (const line of readable(lines)) {
    const limit = line.layer.under ? THRESHOLDS.text_hidden_display : THRESHOLDS.text_hidden;
    for (const product of products) {
      // Words painted over the product are no better than words under it, but a sheet may lie on it.
      if (product.order < line.order && (line.group > 0 || line.layer.role === "figure")) continue;
      if (
        rects.some(
          (rect) => rect.order > product.order && rect.order < line.order && holds(rect.box, line.box),
        )
      )
        continue;
      const share = hiddenShare(line, product, pictures) * 100;
      if (share / limit > worst / threshold) {
        worst = share;
        threshold = limit;
        text = line.text;
      }
    }
  }
  for (const mark of images.filter(({ layer }) => layer.role === "logo")) {
    for (const product of products) {
      const share = hiddenShare(mark, product, pictures) * 100;
      if (share / THRESHOLDS.text_hidden > worst / threshold) {
        worst = share;
        threshold = THRESHOLDS.text_hidden;
        text = "The logo";
      }
    }
  }
  return result({
    id: "text_hidden",
    ratio,
    value: worst,
    threshold,
    unit: "%",
    ok: worst <= threshold,
    pass: "Words and product keep apart.",
    fail: `“${text}” and the product run into each other.`,
  });
}

function holds(outer: Box, inner: Box): boolean {
  return shared(outer, inner) >= area(inner) * 0.99;
}

function area({ w, h }: Box): number {
  return w * h;
}

function hiddenShare(
  { box }: { box: Box },
  product: PlacedImage,
  pictures: ReadonlyMap<string, Raster>,
): number {
  const columns = 40;
  const rows = 8;
  let hits = 0;
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < rows; j++) {
      const x = box.x + (box.w * (i + 0.5)) / columns;
      const y = box.y + (box.h * (j + 0.5)) / rows;
      if (solidAt(product, pictures, x, y)) hits++;
    }
  }
  return hits / (columns * rows);
}

/** Whether the product is solid at a point of the canvas. */
export function solidAt(
  product: PlacedImage,
  pictures: ReadonlyMap<string, Raster>,
  x: number,
  y: number,
): boolean {
  const { request, rotate } = product.layer;
  const box = product.box;
  const a = (-rotate * Math.PI) / 180;
  const dx = x - box.x - box.w / 2;
  const dy = y - box.y - box.h / 2;
  const u = (dx * Math.cos(a) - dy * Math.sin(a)) / box.w + 0.5;
  const v = (dx * Math.sin(a) + dy * Math.cos(a)) / box.h + 0.5;
  if (u < 0 || u >= 1 || v < 0 || v >= 1) return false;
  if (request.kind !== "picture" || request.cover) return true;
  const picture = pictures.get(request.key);
  if (!picture) return true;
  const px = Math.floor(u * picture.width);
  const py = Math.floor(v * picture.height);
  return (picture.data[(py * picture.width + px) * 4 + 3] ?? 0) > 128;
}
