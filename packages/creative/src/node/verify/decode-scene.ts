import sharp from "sharp";
import type { Crop } from "./crop-for.ts";

/** Pixels without transparency, three bytes each, row by row. */
export type Raster = { rgb: Uint8Array; width: number; height: number };

/** 8K square, more than any of our models gives; what claims more is refused before a pixel is decoded. */
export const MAX_SCENE_PIXELS = 64_000_000;

/** What models give; sharp would open drawings and films as well. */
const FORMATS = new Set(["png", "jpeg", "webp"]);

export type FileSize = { width: number; height: number; hasAlpha: boolean };

/** Width and height as they are seen, without decoding. @throws where the file is no PNG, JPEG or WebP */
export async function sizeOf(bytes: Uint8Array): Promise<FileSize> {
  const { autoOrient, format, hasAlpha } = await sharp(bytes, {
    limitInputPixels: false,
    pages: 1,
  }).metadata();
  if (!FORMATS.has(format)) throw new Error(`a ${format} is no scene`);
  return { width: autoOrient.width, height: autoOrient.height, hasAlpha };
}

/**
 * Decodes the whole file and cuts it to `part`.
 * @throws where the file is cut short or damaged
 */
export async function decodeCut(bytes: Uint8Array, part: Crop, hasAlpha: boolean): Promise<Raster> {
  const file = sharp(bytes, { limitInputPixels: MAX_SCENE_PIXELS, pages: 1, failOn: "error" });
  const cut = file.autoOrient().extract(part);
  // As much work as decoding, for nothing where there is nothing to see through.
  const solid = hasAlpha ? cut.flatten({ background: "#ffffff" }) : cut;
  const { data, info } = await solid.toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
  return { rgb: data, width: info.width, height: info.height };
}

/**
 * A scene as it is kept: a JPEG of its own size, because the painter enlarges it for less than a larger file costs.
 * @param isSoft a ground without words: half the colours and one Huffman pass are enough
 */
export function encodeScene(
  { rgb, width, height }: Raster,
  { isSoft }: { isSoft: boolean },
): Promise<Buffer> {
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90, optimizeCoding: !isSoft, chromaSubsampling: isSoft ? "4:2:0" : "4:4:4" })
    .toBuffer();
}
