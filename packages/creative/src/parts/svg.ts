import type { Stage } from "../compositions/stage.ts";
import type { Box, ImageLayer, Layer } from "../layers/layer.ts";

export type Drawing = { box: Box; viewBox: string; body: string; rotate?: number };

/** A vector shape as a picture: its edges stay smooth when it is turned. */
export function svg(stage: Stage, drawing: Drawing): void {
  stage.layers.push(svgLayer(drawing));
}

export function svgLayer({ box, viewBox, body, rotate = 0 }: Drawing): ImageLayer {
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" width="${round(box.w)}" height="${round(box.h)}" viewBox="${viewBox}">${body}</svg>`;
  return { kind: "image", role: "decor", request: { kind: "svg", markup }, box, rotate, opacity: 1 };
}

export function rule(stage: Stage, x: number, y: number, w: number, color: string, thickness = 2): void {
  stage.layers.push(rect(x, y, w, thickness, color));
}

export function rect(x: number, y: number, w: number, h: number, color: string, radius = 0): Layer {
  return {
    kind: "rect",
    box: { x: Math.round(x), y: Math.round(y), w: Math.round(w), h: Math.round(h) },
    color,
    radius,
  };
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
