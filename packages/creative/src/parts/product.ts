import type { Skin } from "../color/skin.ts";
import type { Stage } from "../compositions/stage.ts";
import type { Box, Duotone } from "../layers/layer.ts";
import { emblem } from "./emblem.ts";

export type ProductOptions = {
  /** Where the product should stand; it keeps its own proportions inside. */
  box: Box;
  /** `contain` keeps it inside the box, `cover` lets the shorter side fill it. */
  fit?: "contain" | "cover" | "height" | "width";
  /** Which point of the box the product is pinned to, 0–1. */
  anchor?: { x: number; y: number };
  rotate?: number;
  shadow?: "floating" | "standing" | "none";
  skin: Skin;
  duotone?: Duotone;
};

/** Puts the product's picture with its shadow; returns its box, or null where there is no picture. */
export function product(stage: Stage, options: ProductOptions): Box | null {
  const picture = stage.document.product.picture;
  if (!picture) {
    emblem(stage, options.box, options.skin);
    return null;
  }
  if (!picture.cutout) return photo(stage, options.box, picture.key);
  const box = fitInto(options, picture.width / picture.height);
  const rotate = options.shadow === "standing" ? 0 : (options.rotate ?? 0);
  if (options.shadow !== "none") shadow(stage, box, picture.key, rotate, options);
  stage.layers.push({
    kind: "image",
    role: "product",
    request: { kind: "picture", key: picture.key, ...(options.duotone ? { duotone: options.duotone } : {}) },
    box,
    rotate,
    opacity: 1,
  });
  return box;
}

function fitInto({ box, fit = "contain", anchor = { x: 0.5, y: 0.5 } }: ProductOptions, aspect: number): Box {
  const boxAspect = box.w / box.h;
  const byHeight =
    fit === "height" || (fit === "contain" && aspect < boxAspect) || (fit === "cover" && aspect > boxAspect);
  const w = byHeight ? box.h * aspect : box.w;
  const h = byHeight ? box.h : box.w / aspect;
  return { x: box.x + (box.w - w) * anchor.x, y: box.y + (box.h - h) * anchor.y, w, h };
}

function shadow(stage: Stage, box: Box, key: string, rotate: number, options: ProductOptions): void {
  const w = Math.round(box.w);
  const h = Math.round(box.h);
  const style = options.shadow === "standing" ? "standing" : "floating";
  // A pool of shadow is as wide as the product's foot, a cast one as deep as its height.
  const pad = Math.round(style === "standing" ? Math.max(box.h * 0.2, box.w * 0.5) : box.h * 0.28);
  // A turned product's alpha is wider than its box; the shadow is made turned, so its frame must hold the turn.
  const turn = (Math.abs(rotate) * Math.PI) / 180;
  const outerW = Math.ceil(w * Math.cos(turn) + h * Math.sin(turn));
  const outerH = Math.ceil(h * Math.cos(turn) + w * Math.sin(turn));
  stage.layers.push({
    kind: "image",
    role: "shadow",
    request: { kind: "shadow", key, style, tint: options.skin.shade, rotate, w, h, pad },
    box: {
      x: box.x + box.w / 2 - outerW / 2 - pad,
      y: box.y + box.h / 2 - outerH / 2 - pad,
      w: outerW + pad * 2,
      h: outerH + pad * 2,
    },
    rotate: 0,
    opacity: 1,
  });
}

// A photo with its own background is a picture on the page: square corners, no tilt, cut to its frame.
function photo(stage: Stage, box: Box, key: string): Box {
  const x = Math.max(0, box.x);
  const y = Math.max(0, box.y);
  const frame = {
    x: Math.round(x),
    y: Math.round(y),
    w: Math.round(Math.min(stage.w, box.x + box.w) - x),
    h: Math.round(Math.min(stage.h, box.y + box.h) - y),
  };
  stage.layers.push({
    kind: "image",
    role: "product",
    request: { kind: "picture", key, cover: { w: frame.w, h: frame.h } },
    box: frame,
    rotate: 0,
    opacity: 1,
  });
  return frame;
}
