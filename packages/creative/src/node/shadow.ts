import type { Pixels } from "./pixels.ts";
import { blurred } from "./soften.ts";

/** Where a picture is solid, as one byte per pixel, small: shadows need no more. */
export type Silhouette = { width: number; height: number; data: Buffer };

export type ShadowSpec = {
  style: "floating" | "standing";
  /** #RRGGBB */
  tint: string;
  /** Degrees, as the product is turned. */
  rotate: number;
  /** Product box, px. */
  w: number;
  h: number;
  pad: number;
};

type Soft = { dx: number; dy: number; blur: number; alpha: number };

// Shadows are soft everywhere, so a small map scaled up holds all that can be seen of them.
const LONG_SIDE = 240;

/** The product's shadow as its own picture: three soft layers under it, tinted by the ground. */
export function makeShadow(product: Silhouette, spec: ShadowSpec): Pixels {
  const scale = Math.min(1, LONG_SIDE / Math.max(spec.w, spec.h));
  const pad = Math.round(spec.pad * scale);
  const mask = spec.style === "floating" ? floating(product, spec, scale, pad) : standing(spec, scale, pad);
  return tinted(mask, spec.tint);
}

type Mask = { width: number; height: number; values: Float32Array };

const CAST: readonly Soft[] = [
  { dx: 0.003, dy: 0.01, blur: 0.012, alpha: 0.3 },
  { dx: 0.013, dy: 0.035, blur: 0.03, alpha: 0.3 },
  { dx: 0.036, dy: 0.085, blur: 0.075, alpha: 0.34 },
];

function floating(product: Silhouette, spec: ShadowSpec, scale: number, pad: number): Mask {
  const alpha = turned(product, spec, scale, pad);
  const { width, height } = alpha;
  const h = spec.h * scale;
  const values = new Float32Array(width * height);
  for (const layer of CAST) {
    const soft = blurred(alpha.values, width, height, Math.max(0.6, layer.blur * h));
    const dx = Math.round(layer.dx * h);
    const dy = Math.round(layer.dy * h);
    for (let y = dy; y < height; y++) {
      for (let x = dx; x < width; x++) {
        const i = y * width + x;
        const cover = (soft[i - dy * width - dx] ?? 0) * layer.alpha;
        const under = values[i] ?? 0;
        values[i] = under + cover - under * cover;
      }
    }
  }
  return { width, height, values };
}

/** The silhouette in its box at `scale`, turned about its middle, with room around it; 0–1. */
function turned(product: Silhouette, spec: ShadowSpec, scale: number, pad: number): Mask {
  const angle = (spec.rotate * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const w = spec.w * scale;
  const h = spec.h * scale;
  const width = Math.ceil(w * Math.abs(cos) + h * Math.abs(sin)) + pad * 2;
  const height = Math.ceil(h * Math.abs(cos) + w * Math.abs(sin)) + pad * 2;
  const values = new Float32Array(width * height);
  for (let y = pad; y < height - pad; y++) {
    for (let x = pad; x < width - pad; x++) {
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

function standing(spec: ShadowSpec, scale: number, pad: number): Mask {
  const w = spec.w * scale;
  const width = Math.round(w) + pad * 2;
  const height = Math.round(spec.h * scale) + pad * 2;
  const base = { x: pad + w / 2, y: pad + spec.h * scale * 0.988 };
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

function tinted({ width, height, values }: Mask, tint: string): Pixels {
  const color = Number.parseInt(tint.slice(1), 16);
  const data = Buffer.alloc(width * height * 4);
  for (let i = 0; i < values.length; i++) {
    data[i * 4] = color >> 16;
    data[i * 4 + 1] = (color >> 8) & 255;
    data[i * 4 + 2] = color & 255;
    data[i * 4 + 3] = Math.round(Math.min(1, values[i] ?? 0) * 255);
  }
  return { width, height, data };
}
