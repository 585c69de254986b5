import type { PictureFault } from "./fault.ts";

/** Letters as strokes in a box of 10 × 14, so that no font of the machine is needed. */
const LETTERS = [
  "M0 14 L5 0 L10 14 M2 9 L8 9",
  "M0 0 L0 14 M0 0 L7 1 L8 4 L6 7 L0 7 L8 8 L9 11 L7 14 L0 14",
  "M9 2 L5 0 L1 3 L0 7 L1 11 L5 14 L9 12",
  "M9 0 L0 0 L0 14 L9 14 M0 7 L7 7",
  "M0 0 L0 14 M9 0 L9 14 M0 7 L9 7",
  "M0 14 L0 0 L5 8 L10 0 L10 14",
  "M0 14 L0 0 L9 14 L9 0",
  "M0 14 L0 0 L7 0 L9 3 L7 7 L0 7 L9 14",
  "M0 0 L10 0 M5 0 L5 14",
  "M0 0 L10 14 M10 0 L0 14",
] as const;

/** What a ground is made from; without colours, one hue of the seed's choice. */
export type Ground = { seed: Buffer; colors: readonly string[] };

/** A calm ground with soft discs and a floor; `fault` paints into it what must be found. */
export function groundSvg(
  { seed, colors }: Ground,
  width: number,
  height: number,
  fault: PictureFault | null,
): string {
  const side = Math.min(width, height);
  const at = (index: number) => (seed[index % seed.length] ?? 0) / 255;
  const hue = Math.round(at(0) * 360);
  const own = [`hsl(${hue} 38% 90%)`, `hsl(${hue + 24} 42% 72%)`, `hsl(${hue + 10} 34% 78%)`];
  const palette = colors.length > 0 ? colors : own;
  // The first is the ground, as a prompt names it; the others tint it.
  const tint = (index: number) => palette[index % palette.length] ?? "#dddddd";
  if (fault === "blank") return svg(width, height, `<rect width="100%" height="100%" fill="#f2f2f0"/>`);
  const discs = [0, 1, 2].map((index) => {
    const [x, y, r] = [at(3 + index) * width, at(7 + index) * height, (0.25 + at(11 + index) * 0.3) * side];
    const tone = index === 2 ? "#ffffff" : tint(index + 1);
    return `<radialGradient id="d${index}"><stop offset="0" stop-color="${tone}" stop-opacity=".16"/>
<stop offset="1" stop-color="${tone}" stop-opacity="0"/></radialGradient>
<circle cx="${x}" cy="${y}" r="${r}" fill="url(#d${index})"/>`;
  });
  const floor = height * (0.72 + at(15) * 0.1);
  const ground = `<linearGradient id="g" x1="0" y1="0" x2="0.4" y2="1">
<stop offset="0" stop-color="#fff" stop-opacity=".3"/><stop offset="1" stop-color="#000" stop-opacity=".08"/>
</linearGradient><linearGradient id="f" x1="0" y1="0" x2="0" y2="1">
<stop offset="0" stop-color="#fff" stop-opacity=".16"/><stop offset="1" stop-color="#000" stop-opacity=".16"/>
</linearGradient><rect width="100%" height="100%" fill="${tint(0)}"/>
<rect width="100%" height="100%" fill="url(#g)"/>${discs.join("")}
<rect y="${floor}" width="100%" height="${height - floor}" fill="url(#f)"/>`;
  return svg(width, height, ground + overlay(fault, { seed, ink: inkOn(tint(0)) }, width, height));
}

type Pen = { seed: Buffer; ink: string };

/** Of the letters, by number: a detector knows them for what they are on any ground, so that no test depends on chance. */
const GARBLED = Buffer.from([0, 1, 3, 7, 9, 2, 1, 0, 3, 7, 1, 0]);

/** Letters are there to be seen: dark on a light ground, light on a dark one. */
function inkOn(ground: string): string {
  const hex = /^#([0-9a-f]{6})$/i.exec(ground)?.[1];
  const [red = 255, green = 255, blue = 255] = hex ? Buffer.from(hex, "hex") : [];
  return red * 0.2126 + green * 0.7152 + blue * 0.0722 < 110 ? "#f4f1fa" : "#1c1a22";
}

function overlay(fault: PictureFault | null, pen: Pen, width: number, height: number): string {
  const side = Math.min(width, height);
  const written = { ...pen, seed: GARBLED };
  if (fault === "text") return garbled(written, width * 0.12, height * 0.3, side * 0.055);
  if (fault === "few_letters") return garbled(written, width * 0.12, height * 0.3, side * 0.055, 4);
  if (fault !== "watermark") return "";
  const band = Math.round(side * 0.05);
  const stamped = { ...pen, ink: inkOn("#ffffff") };
  const stamps = Array.from({ length: Math.ceil(width / (band * 3)) }, (_, index) =>
    garbled(stamped, index * band * 3 + band * 0.3, height - band * 0.75, band * 0.5, 3),
  );
  return `<rect width="100%" height="${band}" fill="#fff"/>
<rect y="${height - band}" width="100%" height="${band}" fill="#fff"/>${stamps.join("")}`;
}

/** A row of letters that spell nothing, `size` px tall. */
function garbled({ seed, ink }: Pen, x: number, y: number, size: number, count = 12): string {
  const scale = size / 14;
  return Array.from({ length: count }, (_, index) => {
    const path = LETTERS[(seed[index % seed.length] ?? 0) % LETTERS.length] ?? LETTERS[0];
    const left = x + index * size * 0.95;
    return `<path transform="translate(${left} ${y}) scale(${scale})" d="${path}" fill="none" stroke="${ink}" stroke-width="2.2"/>`;
  }).join("");
}

function svg(width: number, height: number, inner: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inner}</svg>`;
}
