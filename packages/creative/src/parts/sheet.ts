import type { Stage } from "../compositions/stage.ts";
import type { Box, Layer } from "../layers/layer.ts";
import { round, svgLayer } from "./svg.ts";

type SheetEdge = "slip" | "label" | "note" | "page";

type SheetOptions = {
  box: Box;
  rotate: number;
  fill: string;
  detail: string;
  edge: SheetEdge;
  shade: string;
};

const PAD = 80;

/**
 * A piece of paper or cloth that lies on the ad: a slip with a torn foot, a stitched label, a sticky note.
 * What `write` puts on the stage turns with the sheet; its coordinates start at the sheet's upper left.
 */
export function sheet(stage: Stage, options: SheetOptions, write: () => void): void {
  const { box, rotate } = options;
  const before = stage.layers.length;
  write();
  const written = stage.layers.splice(before);
  const layers: Layer[] = [
    shadowOf(options),
    svgLayer({
      box: { x: -PAD, y: -PAD, w: box.w + PAD * 2, h: box.h + PAD * 2 },
      viewBox: `${-PAD} ${-PAD} ${box.w + PAD * 2} ${box.h + PAD * 2}`,
      body: body(options),
    }),
    ...written,
  ];
  stage.layers.push({ kind: "group", box, rotate, clip: false, layers });
}

// The shadow is cast by a plain area just inside the sheet's edge, whose own outline is drawn smooth above it.
function shadowOf({ box: { w, h }, fill, edge, shade }: SheetOptions): Layer {
  const foot = edge === "slip" ? 12 : 2;
  return {
    kind: "rect",
    box: { x: 2, y: 2, w: w - 4, h: h - 2 - foot },
    color: fill,
    radius: edge === "page" ? 14 : 0,
    shadow: `3px 5px 8px 2px ${shade}4D, 10px 22px 36px 2px ${shade}6B`,
  };
}

function body({ box: { w, h }, fill, detail, edge }: SheetOptions): string {
  const outline = edge === "slip" ? torn(w, h) : edge === "page" ? rounded(w, h) : `M0 0H${w}V${h}H0Z`;
  const face = `<path d="${outline}" fill="${fill}"/>`;
  if (edge === "label") {
    const line = (y: number) =>
      `<path d="M${w * 0.06} ${y}H${w * 0.94}" stroke="${detail}" stroke-width="3.5" stroke-dasharray="14 9" opacity="0.55"/>`;
    return face + line(26) + line(h - 26);
  }
  if (edge === "note")
    return `${face}<rect x="0" y="0" width="${w}" height="${round(h * 0.13)}" fill="${detail}" opacity="0.16"/>`;
  return face;
}

// A pad's sheet has its corners taken off a little.
function rounded(w: number, h: number): string {
  const r = 14;
  return `M${r} 0H${w - r}Q${w} 0 ${w} ${r}V${h - r}Q${w} ${h} ${w - r} ${h}H${r}Q0 ${h} 0 ${h - r}V${r}Q0 0 ${r} 0Z`;
}

// Zigzag teeth of 20 × 11 px along the foot, as a till leaves them.
function torn(w: number, h: number): string {
  const teeth = Math.max(4, Math.round(w / 20));
  const step = w / teeth;
  let path = `M0 0H${w}V${h}`;
  for (let i = teeth; i > 0; i--)
    path += `L${round((i - 0.5) * step)} ${h - 11}L${round((i - 1) * step)} ${h}`;
  return `${path}Z`;
}
