export type Lab = readonly [number, number, number];
export type Rgb = readonly [number, number, number];

export function rgbOf(hex: string): Rgb {
  const n = Number.parseInt(hex.slice(1), 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
}

const LINEAR = Float64Array.from({ length: 256 }, (_, i) => {
  const v = i / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
});

/** OKLab of #RRGGBB (Ottosson's matrices). */
export function labOf(hex: string): Lab {
  const [r8, g8, b8] = rgbOf(hex);
  const r = LINEAR[r8] ?? 0;
  const g = LINEAR[g8] ?? 0;
  const b = LINEAR[b8] ?? 0;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Writes the 8-bit sRGB of an OKLab colour as floats, unrounded. */
export function writeRgb(lab: Lab, into: Float32Array, at: number): void {
  const [L, a, b] = lab;
  const l = cube(L + 0.3963377774 * a + 0.2158037573 * b);
  const m = cube(L - 0.1055613458 * a - 0.0638541728 * b);
  const s = cube(L - 0.0894841775 * a - 1.291485548 * b);
  into[at] = gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  into[at + 1] = gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  into[at + 2] = gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
}

const STEPS = 4096;
// Against the root the curve is nearly straight, so a table read between its points is exact to 0.01 levels.
const GAMMA = Float32Array.from({ length: STEPS + 2 }, (_, i) => {
  const c = Math.min(1, (i / STEPS) ** 2);
  return 255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);
});

function gamma(v: number): number {
  if (v <= 0) return 0;
  if (v >= 1) return 255;
  const at = Math.sqrt(v) * STEPS;
  const i = at | 0;
  const low = GAMMA[i] ?? 0;
  return low + ((GAMMA[i + 1] ?? 0) - low) * (at - i);
}

export function mixLab(a: Lab, b: Lab, t: number): Lab {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
}

/** The same hue, lighter or darker by `d`. */
export function lighten([l, a, b]: Lab, d: number): Lab {
  return [l + d, a, b];
}

export function smooth(from: number, to: number, x: number): number {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

function cube(v: number): number {
  return v * v * v;
}
