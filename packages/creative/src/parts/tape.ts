import type { Stage } from "../compositions/stage.ts";
import { print } from "../compositions/stage.ts";
import type { Layer } from "../layers/layer.ts";
import { FACES } from "../type/faces.ts";
import { lineWidth, verticalOf } from "../type/metrics.ts";
import { svgLayer } from "./svg.ts";

type Strip = { text: string; fill: string; color: string };
type TapeOptions = {
  y: number;
  height: number;
  strips: readonly Strip[];
  textX: number;
  maxWidth: number /** Runs on to the right edge. */;
  across?: boolean;
};

/** Strips of tape from beyond the left edge, rising a little, one under the other. */
export function tape(
  stage: Stage,
  { y, height, strips, textX, maxWidth, across = false }: TapeOptions,
): { right: number } {
  const face = stage.type.display;
  const { displayTracking } = FACES[face];
  const { cap } = verticalOf(face);
  const out = 60;
  const layers: Layer[] = [];
  let widest = 0;
  strips.forEach((strip, i) => {
    const label = print(stage, strip.text, true);
    const own = height * (i === 0 ? 1 : 0.86);
    const natural = lineWidth(label, face, displayTracking);
    const size = Math.min(own * 0.6, (maxWidth - textX) / natural);
    const needed = out + textX + natural * size + height * (i === 0 ? 0.9 : 0.75);
    const w = across ? stage.w + out * 2 : needed;
    const top = i === 0 ? 0 : height * 0.96;
    widest = Math.max(widest, w - out);
    const pad = 24;
    layers.push(
      svgLayer({
        box: { x: -pad, y: top - pad, w: w + pad * 2, h: own + pad * 2 },
        viewBox: `0 0 ${w + pad * 2} ${own + pad * 2}`,
        body: `<rect x="${pad}" y="${pad + 7}" width="${w}" height="${own}" fill="#000" opacity="0.14"/><rect x="${pad}" y="${pad}" width="${w}" height="${own}" fill="${strip.fill}"/>`,
      }),
      {
        kind: "text",
        role: "label",
        face,
        size,
        leading: size,
        tracking: displayTracking,
        color: strip.color,
        align: "left",
        x: out + textX,
        y: top + own / 2 - (cap * size) / 2,
        width: natural * size + 20,
        lines: [{ text: label }],
      },
    );
  });
  stage.layers.push({
    kind: "group",
    box: { x: -out, y, w: widest + out, h: height * strips.length },
    rotate: -4,
    clip: false,
    layers,
  });
  return { right: widest };
}
