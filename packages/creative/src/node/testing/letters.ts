import { Renderer as Takumi } from "@takumi-rs/core";
import sharp from "sharp";
import { loadFonts, parseRanges } from "../fonts.ts";
import type { Pixels } from "../pixels.ts";
import { fromPixels } from "../pixels.ts";

export type Letters = { text: string; face: string; size: number; color: string };

/** Sets a line of real type into a picture, as a model would paint it: 60 px from the left, 200 px from the top. */
export async function createTypesetter(): Promise<(picture: Pixels, letters: Letters) => Promise<Buffer>> {
  const takumi = new Takumi({ cacheMaxBytes: 0 });
  for (const { ranges, ...font } of await loadFonts())
    await takumi.registerFont({ ...font, style: "normal", unicodeRange: parseRanges(ranges) });
  return async (picture, { text, face, size, color }) => {
    const [width, height] = [picture.width - 60, Math.ceil(size * 1.6)];
    const line = {
      type: "text" as const,
      text,
      style: { fontFamily: face, fontSize: size, color, whiteSpace: "nowrap" as const },
    };
    const pixels = await takumi.render(
      { type: "container", style: { width, height, display: "flex" }, children: [line] },
      { width, height, format: "raw" },
    );
    return fromPixels(picture)
      .composite([{ input: Buffer.from(pixels), raw: { width, height, channels: 4 }, left: 60, top: 200 }])
      .removeAlpha()
      .png({ compressionLevel: 1 })
      .toBuffer();
  };
}

/** A picture as the bytes that a model would give. */
export function asPng(picture: Pixels): Promise<Buffer> {
  return fromPixels(picture).removeAlpha().png({ compressionLevel: 1 }).toBuffer();
}

export function asJpeg(picture: Pixels): Promise<Buffer> {
  return fromPixels(picture).removeAlpha().jpeg({ quality: 88 }).toBuffer();
}

/** Bars of one colour around a picture, px. */
export function withBars(
  bytes: Buffer,
  bars: { top?: number; bottom?: number; left?: number; right?: number },
  background: string,
): Promise<Buffer> {
  return sharp(bytes)
    .extend({ ...bars, background })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
