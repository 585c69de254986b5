import sharp from "sharp";

export type EncodeOptions = { format: "jpeg" | "png" | "webp" | "avif"; quality?: number };

/** Encodes painted pixels; ads are opaque, so alpha is dropped. */
export function encode(
  picture: { width: number; height: number; pixels: Buffer },
  { format, quality }: EncodeOptions,
): Promise<Buffer> {
  const image = sharp(picture.pixels, {
    raw: { width: picture.width, height: picture.height, channels: 4 },
  }).removeAlpha();
  switch (format) {
    case "jpeg":
      return image.jpeg({ quality: quality ?? 92, chromaSubsampling: "4:4:4" }).toBuffer();
    case "png":
      return image.png({ compressionLevel: 6, adaptiveFiltering: true }).toBuffer();
    case "webp":
      return image.webp({ quality: quality ?? 92 }).toBuffer();
    case "avif":
      return image.avif({ quality: quality ?? 70, effort: 3, chromaSubsampling: "4:4:4" }).toBuffer();
  }
}

/** A picture that keeps its clear parts, for pages: WebP that nobody can tell from the original. */
export function encodeLayer({
  width,
  height,
  data,
}: {
  width: number;
  height: number;
  data: Buffer;
}): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 4 } })
    .webp({ quality: 94, alphaQuality: 100, effort: 1 })
    .toBuffer();
}
