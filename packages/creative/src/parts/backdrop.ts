import type { Layer } from "../layers/layer.ts";

type Picture = { key: string; width: number; height: number; color: string };

/** A picture that fills a canvas; where the shapes differ, its middle is shown. */
export function backdrop(canvas: { w: number; h: number }, { key, width, height, color }: Picture): Layer[] {
  const scale = Math.max(canvas.w / width, canvas.h / height);
  const [w, h] = [width * scale, height * scale];
  return [
    { kind: "rect", box: { x: 0, y: 0, w: canvas.w, h: canvas.h }, color, radius: 0 },
    {
      kind: "image",
      role: "ground",
      request: { kind: "picture", key, soft: true },
      box: { x: (canvas.w - w) / 2, y: (canvas.h - h) / 2, w, h },
      rotate: 0,
      opacity: 1,
    },
  ];
}
