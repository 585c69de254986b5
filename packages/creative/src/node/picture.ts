import sharp from "sharp";
import type { Duotone } from "../layers/layer.ts";
import { mixTable } from "./mix-table.ts";
import type { Pixels } from "./pixels.ts";
import { fromPixels } from "./pixels.ts";

/** A picture at the size that it is painted at, cut to its frame or mapped to two tones as asked. */
export async function fitPicture(
  source: Pixels,
  size: { w: number; h: number },
  options: { duotone?: Duotone; cover?: boolean },
): Promise<Pixels> {
  const width = Math.max(1, Math.round(size.w));
  const height = Math.max(1, Math.round(size.h));
  const isFit = source.width === width && source.height === height;
  if (isFit && !options.duotone) return source;
  const { data, info } = await fromPixels(source)
    .resize(width, height, {
      fit: options.cover ? "cover" : "fill",
      position: options.cover ? "attention" : "centre",
      kernel: "lanczos3",
    })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const fitted = { width: info.width, height: info.height, data };
  if (options.duotone) mapTones(fitted, options.duotone);
  return fitted;
}

/** A picture that nothing shines through: red, green and blue, row by row. */
export type Solid = { width: number; height: number; data: Buffer };

/** A solid picture for a place on the canvas, no larger than it is: read straight to its size, without all of it in memory. */
export async function groundPicture(bytes: Buffer, size: { w: number; h: number }): Promise<Solid> {
  const width = Math.round(size.w);
  const height = Math.round(size.h);
  const file = sharp(bytes);
  const own = await file.metadata();
  const isSmall = own.width <= width || own.height <= height;
  // Half of a wider kernel's time, and nobody sees the difference.
  const fitted = isSmall ? file : file.resize(width, height, { fit: "fill", kernel: "cubic" });
  const { data, info } = await fitted
    .removeAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

function mapTones({ data }: Pixels, duotone: Duotone): void {
  const table = mixTable(duotone);
  for (let i = 0; i < data.length; i += 4) {
    const light = Math.round(
      0.2126 * (data[i] ?? 0) + 0.7152 * (data[i + 1] ?? 0) + 0.0722 * (data[i + 2] ?? 0),
    );
    data[i] = table[light * 3] ?? 0;
    data[i + 1] = table[light * 3 + 1] ?? 0;
    data[i + 2] = table[light * 3 + 2] ?? 0;
  }
}
