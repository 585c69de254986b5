import type { Pixels } from "./pixels.ts";
import type { Cover } from "./soften.ts";
import { blurred } from "./soften.ts";

/** Where a picture is solid, as one byte per pixel, small: shadows need no more. */
export type Silhouette = { width: number; height: number; data: Buffer };

export type ShadowSpec = {
  style: "floating" | "standing";
  /** Degrees, as the product is turned. */
  rotate: number;
  /** Product box, px. */
  w: number;
  h: number;
  pad: number;
};

/** How dark a shadow is, one byte per pixel; its colour is whoever's paints it. */
export type ShadowMask = { width: number; height: number; data: Uint8Array };

type Soft = { dx: number; dy: number; blur: number; alpha: number };

// Shadows are soft everywhere, so a small map scaled up holds all that can be seen of them.
const LONG_SIDE = 240;

/**
 * The shadow as its mask shows it. Sides are rounded to half a pixel of the mask, so that a product casts one shadow in
 * nearly all sizes: their rounding to whole pixels of the canvas moves them by as much.
 */
export function asMasked({ style, rotate, w, h, pad }: ShadowSpec): ShadowSpec {
  const scale = Math.min(1, LONG_SIDE / Math.max(w, h));
  const side = (length: number) => Math.max(0.5, Math.round(length * scale * 2) / 2);
  return { style, rotate, w: side(w), h: side(h), pad: Math.round(pad * scale) };
}

/** A product's shadow from a spec as `asMasked` gives it: soft layers under the product, each darker where it is near. */
export function makeMask(product: Silhouette, spec: ShadowSpec): ShadowMask {
  const { width, height, values } = spec.style === "floating" ? floating(product, spec) : standing(spec);
  const data = new Uint8Array(width * height);
  for (let i = 0; i < data.length; i++) data[i] = Math.min(1, values[i] ?? 0) * 255 + 0.5;
  return { width, height, data };
}

/** A shadow as a picture of its own, in its colour, #RRGGBB. */
export function tinted({ width, height, data: mask }: ShadowMask, tint: string): Pixels {
  const color = Number.parseInt(tint.slice(1), 16);
  const data = Buffer.alloc(width * height * 4);
  for (let i = 0; i < mask.length; i++) {
    data[i * 4] = color >> 16;
    data[i * 4 + 1] = (color >> 8) & 255;
    data[i * 4 + 2] = color & 255;
    data[i * 4 + 3] = mask[i] ?? 0;
  }
  return { width, height, data };
}

const CAST: readonly Soft[] = [
  { dx: 0.003, dy: 0.01, blur: 0.012, alpha: 0.3 },
  { dx: 0.013, dy: 0.035, blur: 0.03, alpha: 0.3 },
  { dx: 0.036, dy: 0.085, blur: 0.075, alpha: 0.34 },
];

function floating(product: Silhouette, spec: ShadowSpec): Cover {
  const shape = turned(product, spec);
  const width = shape.width + spec.pad * 2;
  const height = shape.height + spec.pad * 2;
  const cast = { width, height, values: new Float32Array(width * height) };
  for (const layer of CAST) {
    const soft = blurred(shape, Math.max(0.6, layer.blur * spec.h));
    const offset = spec.pad - soft.reach;
    const x = offset + Math.round(layer.dx * spec.h);
    const y = offset + Math.round(layer.dy * spec.h);
    darken(cast, soft, x, y, layer.alpha);
  }
  return cast;
}

function darken(cast: Cover, soft: Cover, x: number, y: number, alpha: number): void {
  const first = Math.max(0, x);
  const last = Math.min(cast.width, x + soft.width);
  for (let row = Math.max(0, y); row < Math.min(cast.height, y + soft.height); row++) {
    let from = (row - y) * soft.width + first - x;
    for (let at = row * cast.width + first, end = at + last - first; at < end; at++, from++) {
      const cover = (soft.values[from] ?? 0) * alpha;
      const under = cast.values[at] ?? 0;
      cast.values[at] = under + cover - under * cover;
    }
  }
}

/** The silhouette in its box, turned about its middle. */
function turned(product: Silhouette, { rotate, w, h }: ShadowSpec): Cover {
  const angle = (rotate * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const width = Math.ceil(w * Math.abs(cos) + h * Math.abs(sin));
  const height = Math.ceil(h * Math.abs(cos) + w * Math.abs(sin));
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const dx = x + 0.5 - width / 2;
      const dy = y + 0.5 - height / 2;
      const u = Math.floor(((dx * cos + dy * sin + w / 2) / w) * product.width);
      const v = Math.floor(((dy * cos - dx * sin + h / 2) / h) * product.height);
      if (u < 0 || v < 0 || u >= product.width || v >= product.height) continue;
      values[y * width + x] = (product.data[v * product.width + u] ?? 0) / 255;
    }
  }
  return { width, height, values };
}

type Pool = { rx: number; ry: number; blur: number; alpha: number; dx: number };

const POOLS: readonly Pool[] = [
  { rx: 0.49, ry: 0.024, blur: 0.01, alpha: 0.72, dx: 0 },
  { rx: 0.53, ry: 0.062, blur: 0.034, alpha: 0.44, dx: 0.024 },
  { rx: 0.7, ry: 0.14, blur: 0.11, alpha: 0.25, dx: 0.1 },
];

function standing({ w, h, pad }: ShadowSpec): Cover {
  const width = Math.round(w) + pad * 2;
  const height = Math.round(h) + pad * 2;
  const base = { x: pad + w / 2, y: pad + h * 0.988 };
  const values = new Float32Array(width * height);
  for (const pool of POOLS) {
    const soft = Math.max(0.12, pool.blur / pool.ry);
    const reach = pool.ry * w * (1 + soft);
    for (let y = Math.max(0, Math.floor(base.y - reach)); y < Math.min(height, base.y + reach); y++) {
      const v = (y - base.y) / (pool.ry * w);
      for (let x = 0; x < width; x++) {
        const u = (x - base.x - pool.dx * w) / (pool.rx * w);
        const cover = smooth((1 - Math.sqrt(u * u + v * v)) / soft / 2 + 0.5) * pool.alpha;
        const i = y * width + x;
        const under = values[i] ?? 0;
        values[i] = under + cover - under * cover;
      }
    }
  }
  return { width, height, values };
}

function smooth(t: number): number {
  const c = Math.min(1, Math.max(0, t));
  return c * c * (3 - 2 * c);
}
