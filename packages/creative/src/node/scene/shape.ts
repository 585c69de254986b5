import sharp from "sharp";
import type { Row, SceneSize } from "./family.ts";
import { rgbOf } from "./oklab.ts";

/** Where a drawing lies, in thousandths of the short side; what is outside is not drawn. */
export type Area = { x: number; y: number; w: number; h: number };

type DrawOptions = {
  /** Thousandths of the short side. */
  blur?: number;
  /** Part of full size at which it is drawn; soft things lose nothing at a quarter. */
  scale?: number;
  area?: Area;
};

type Drawn = {
  width: number;
  height: number;
  channels: number;
  data: Buffer;
  left: number;
  top: number;
  scale: number;
};

/**
 * White SVG shapes (in thousandths of the short side) as coverage, laid over the picture in one colour.
 * The white's opacity is the shape's own.
 */
export async function shape(
  size: SceneSize,
  body: string,
  hex: string,
  alpha: number,
  options: DrawOptions = {},
): Promise<Row> {
  const mask = await draw(size, `<g fill="#fff">${body}</g>`, 1, options);
  const [r, g, b] = rgbOf(hex);
  const unit = alpha / 255;
  const reader = createReader(mask, size);
  return (line, y) => {
    const row = reader(y);
    if (!row) return;
    for (let x = row.from, i = 0; x < row.to; x++, i++) {
      const cover = (row.values[i] ?? 0) * unit;
      if (cover === 0) continue;
      const at = x * 3;
      line[at] = (line[at] ?? 0) + (r - (line[at] ?? 0)) * cover;
      line[at + 1] = (line[at + 1] ?? 0) + (g - (line[at + 1] ?? 0)) * cover;
      line[at + 2] = (line[at + 2] ?? 0) + (b - (line[at + 2] ?? 0)) * cover;
    }
  };
}

/** SVG in its own colours, laid over the picture: one drawing for many hard shapes. */
export async function art(size: SceneSize, body: string, area?: Area): Promise<Row> {
  const { width, height, data, left, top } = await draw(size, body, 4, { area });
  return (line, y) => {
    const j = y - top;
    if (j < 0 || j >= height) return;
    for (let i = Math.max(0, -left), end = Math.min(width, size.width - left); i < end; i++) {
      const from = (j * width + i) * 4;
      const cover = (data[from + 3] ?? 0) / 255;
      if (cover === 0) continue;
      const at = (left + i) * 3;
      line[at] = (line[at] ?? 0) + ((data[from] ?? 0) - (line[at] ?? 0)) * cover;
      line[at + 1] = (line[at + 1] ?? 0) + ((data[from + 1] ?? 0) - (line[at + 1] ?? 0)) * cover;
      line[at + 2] = (line[at + 2] ?? 0) + ((data[from + 2] ?? 0) - (line[at + 2] ?? 0)) * cover;
    }
  };
}

async function draw(
  { width, height, side }: SceneSize,
  body: string,
  channels: 1 | 4,
  { blur = 0, scale = blur > 8 ? 0.25 : 1, area }: DrawOptions,
): Promise<Drawn> {
  const px = side / 1000;
  const pad = blur * 3 * px;
  const left = area ? Math.max(0, Math.floor(area.x * px - pad)) : 0;
  const top = area ? Math.max(0, Math.floor(area.y * px - pad)) : 0;
  const right = area ? Math.min(width, Math.ceil((area.x + area.w) * px + pad)) : width;
  const foot = area ? Math.min(height, Math.ceil((area.y + area.h) * px + pad)) : height;
  const w = Math.max(1, Math.ceil(Math.max(1, right - left) * scale));
  const h = Math.max(1, Math.ceil(Math.max(1, foot - top) * scale));
  const view = `${left / px} ${top / px} ${w / scale / px} ${h / scale / px}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${view}" preserveAspectRatio="none">${body}</svg>`;
  const drawn = sharp(Buffer.from(svg));
  if (channels === 4) {
    const data = await drawn.ensureAlpha().raw().toBuffer();
    return { width: w, height: h, channels, data, left, top, scale };
  }
  // Two steps: sharp blurs before it flattens otherwise, and the mask would fade to black twice.
  const flat = await drawn.flatten({ background: "#000" }).toColourspace("b-w").raw().toBuffer();
  const sigma = blur * px * scale;
  if (sigma <= 0.4) return { width: w, height: h, channels, data: flat, left, top, scale };
  const image = sharp(flat, { raw: { width: w, height: h, channels: 1 } }).blur(sigma);
  return {
    width: w,
    height: h,
    channels,
    data: await image.extractChannel(0).raw().toBuffer(),
    left,
    top,
    scale,
  };
}

type RowOfMask = { from: number; to: number; values: Float32Array | Buffer };

/** Reads a mask at full size, row by row; null where nothing covers. */
function createReader(mask: Drawn, size: SceneSize): (y: number) => RowOfMask | null {
  const full = { w: Math.round(mask.width / mask.scale), h: Math.round(mask.height / mask.scale) };
  const from = mask.left;
  const to = Math.min(size.width, mask.left + full.w);
  const filled = filledRows(mask);
  if (mask.scale === 1)
    return (y) => {
      const j = y - mask.top;
      if (!filled[j]) return null;
      return { from, to, values: mask.data.subarray(j * mask.width, (j + 1) * mask.width) };
    };
  const values = new Float32Array(to - from);
  const across = new Float32Array(mask.width + 1);
  return (y) => {
    if (y < mask.top || y >= mask.top + full.h) return null;
    const my = Math.min(mask.height - 1, Math.max(0, (y - mask.top + 0.5) * mask.scale - 0.5));
    const j = Math.floor(my);
    const low = Math.min(mask.height - 1, j + 1);
    if (!filled[j] && !filled[low]) return null;
    const f = my - j;
    for (let i = 0; i < mask.width; i++) {
      const above = mask.data[j * mask.width + i] ?? 0;
      across[i] = above + ((mask.data[low * mask.width + i] ?? 0) - above) * f;
    }
    across[mask.width] = across[mask.width - 1] ?? 0;
    for (let x = 0; x < values.length; x++) {
      const mx = Math.max(0, (x + 0.5) * mask.scale - 0.5);
      const i = Math.floor(mx);
      const here = across[i] ?? 0;
      values[x] = here + ((across[i + 1] ?? here) - here) * (mx - i);
    }
    return { from, to, values };
  };
}

function filledRows({ width, height, data }: Drawn): readonly boolean[] {
  return Array.from({ length: height }, (_, j) =>
    data.subarray(j * width, (j + 1) * width).some((value) => value > 0),
  );
}
