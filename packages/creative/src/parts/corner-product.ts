import type { Skin } from "../color/skin.ts";
import type { Stage } from "../compositions/stage.ts";
import type { Box } from "../layers/layer.ts";
import { product } from "./product.ts";

type CornerOptions = {
  /** Upper left limits of the free corner, px; the product fills from there past the right and lower edge. */
  x: number;
  y: number;
  skin: Skin;
  rotate?: number;
  /** How far past the edges, as a share of the product. */
  bleed?: number;
  /** Lower limit of the corner, the canvas by default. */
  bottom?: number;
};

/** The product leaning into the lower right corner, cropped by it, whatever its proportions. */
export function cornerProduct(
  stage: Stage,
  { x, y, skin, rotate = 9, bleed = 0.16, bottom = stage.h }: CornerOptions,
): Box | null {
  const aspect = aspectOf(stage);
  const roomW = (stage.w - x) * (1 + bleed);
  const roomH = (bottom - y) * (1 + bleed);
  const byHeight = roomH * aspect <= roomW;
  const w = byHeight ? roomH * aspect : roomW;
  const h = w / aspect;
  // A narrow product keeps to the middle of the corner rather than the edge of the canvas.
  const left = byHeight && w < stage.w - x ? x + (stage.w - x - w) * 0.55 : x;
  const top = byHeight ? y : Math.max(y, bottom - h * (1 - bleed));
  return product(stage, { box: { x: left, y: top, w, h }, rotate, shadow: "floating", skin });
}

export function aspectOf(stage: Stage): number {
  const picture = stage.document.product.picture;
  return picture ? picture.width / picture.height : 1;
}
