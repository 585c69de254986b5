import sharp from "sharp";
import type { Pixels } from "./pixels.ts";
import { fromPixels } from "./pixels.ts";

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
const LONG_SIDE = 420;

/** The product's shadow as its own picture: three soft layers under it, tinted by the ground. */
export async function makeShadow(product: Pixels, spec: ShadowSpec): Promise<Pixels> {
  const scale = Math.min(1, LONG_SIDE / Math.max(spec.w, spec.h));
  const pad = Math.round(spec.pad * scale);
  const masks =
    spec.style === "floating" ? await floating(product, spec, scale, pad) : standing(spec, scale, pad);
  return tinted(masks, spec.tint);
}

type Mask = { width: number; height: number; values: Float32Array };

async function floating(product: Pixels, spec: ShadowSpec, scale: number, pad: number): Promise<Mask> {
  const alpha = await turnedAlpha(product, spec, scale, pad);
  const h = spec.h * scale;
  const layers: Soft[] = [
    { dx: 0.003, dy: 0.01, blur: 0.012, alpha: 0.3 },
    { dx: 0.013, dy: 0.035, blur: 0.03, alpha: 0.3 },
    { dx: 0.036, dy: 0.085, blur: 0.075, alpha: 0.34 },
  ];
  const values = new Float32Array(alpha.width * alpha.height);
  for (const layer of layers) {
    const blurred = await sharp(alpha.data, {
      raw: { width: alpha.width, height: alpha.height, channels: 1 },
    })
      .blur(Math.max(0.6, layer.blur * h))
      .extractChannel(0)
      .raw()
      .toBuffer();
    addShifted(
      values,
      blurred,
      alpha.width,
      alpha.height,
      Math.round(layer.dx * h),
      Math.round(layer.dy * h),
      layer.alpha,
    );
  }
  return { width: alpha.width, height: alpha.height, values };
}

async function turnedAlpha(product: Pixels, spec: ShadowSpec, scale: number, pad: number): Promise<Pixels> {
  const w = Math.max(1, Math.round(spec.w * scale));
  const h = Math.max(1, Math.round(spec.h * scale));
  const small = await fromPixels(product)
    .resize(w, h, { fit: "fill" })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const turned = await sharp(small)
    .rotate(spec.rotate, { background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const { data, info } = await sharp(turned)
    .extend({ top: pad, bottom: pad, left: pad, right: pad, background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .extractChannel(3)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

function addShifted(
  into: Float32Array,
  from: Buffer,
  width: number,
  height: number,
  dx: number,
  dy: number,
  alpha: number,
): void {
  for (let y = Math.max(0, dy); y < height; y++) {
    for (let x = Math.max(0, dx); x < width; x++) {
      const i = y * width + x;
      const cover = ((from[(y - dy) * width + x - dx] ?? 0) / 255) * alpha;
      const under = into[i] ?? 0;
      into[i] = under + cover - under * cover;
    }
  }
}

type Pool = { rx: number; ry: number; blur: number; alpha: number; dx: number };

function standing(spec: ShadowSpec, scale: number, pad: number): Mask {
  const w = spec.w * scale;
  const width = Math.round(w) + pad * 2;
  const height = Math.round(spec.h * scale) + pad * 2;
  const base = { x: pad + w / 2, y: pad + spec.h * scale * 0.988 };
  const pools: Pool[] = [
    { rx: 0.49, ry: 0.024, blur: 0.01, alpha: 0.72, dx: 0 },
    { rx: 0.53, ry: 0.062, blur: 0.034, alpha: 0.44, dx: 0.024 },
    { rx: 0.7, ry: 0.14, blur: 0.11, alpha: 0.25, dx: 0.1 },
  ];
  const values = new Float32Array(width * height);
  for (const pool of pools) {
    const soft = pool.blur / pool.ry;
    for (let y = 0; y < height; y++) {
      const v = (y - base.y) / (pool.ry * w);
      for (let x = 0; x < width; x++) {
        const u = (x - base.x - pool.dx * w) / (pool.rx * w);
        const edge = (1 - Math.hypot(u, v)) / Math.max(0.12, soft);
        const cover = smooth(edge * 0.5 + 0.5) * pool.alpha;
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
