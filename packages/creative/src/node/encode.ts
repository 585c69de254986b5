import sharp from "sharp";

type EncodeFormat = "jpeg" | "png" | "webp" | "avif";

export type EncodeOptions = {
  format: EncodeFormat;
  quality?: number;
  /** JPEG in one pass: a fifteenth larger, and three times as fast. */
  quick?: boolean;
  /** An XMP packet that goes into the file. */
  xmp?: string;
};

type Picture = { width: number; height: number; pixels: Buffer };

/** Encodes painted pixels; ads are opaque, so alpha is dropped. */
export function encode(
  picture: Picture,
  { format, quality, quick = false, xmp }: EncodeOptions,
): Promise<Buffer> {
  const plain = open(picture);
  const image = xmp ? plain.withXmp(xmp) : plain;
  switch (format) {
    case "jpeg":
      return image
        .jpeg({ quality: quality ?? 92, chromaSubsampling: "4:4:4", optimizeCoding: !quick })
        .toBuffer();
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

function open({ width, height, pixels }: Picture) {
  return sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha();
}

export type Encoded = { data: Buffer; format: EncodeFormat; quality: number | null };

const QUALITY = { best: 92, least: 30 };

/**
 * The best encoding within a weight: as wished, else a PNG with fewer colours, else the JPEG of the highest quality
 * that is light enough. What cannot be made light enough comes back as light as it gets.
 */
export async function encodeWithin(
  picture: Picture,
  { format, xmp, maxBytes }: { format: "png" | "jpeg"; xmp: string; maxBytes: number },
): Promise<Encoded> {
  const first = await encode(picture, { format, xmp });
  if (first.byteLength <= maxBytes) {
    return { data: first, format, quality: format === "jpeg" ? QUALITY.best : null };
  }
  if (format === "png") {
    const fewer = await open(picture)
      .withXmp(xmp)
      .png({ palette: true, colours: 256, dither: 0.9, effort: 7 })
      .toBuffer();
    if (fewer.byteLength <= maxBytes) return { data: fewer, format, quality: null };
  }
  return lightJpeg(picture, xmp, maxBytes);
}

async function lightJpeg(picture: Picture, xmp: string, maxBytes: number): Promise<Encoded> {
  let [low, high] = [QUALITY.least, QUALITY.best];
  let best: Encoded | null = null;
  while (low <= high) {
    const quality = Math.floor((low + high) / 2);
    const data = await open(picture)
      .withXmp(xmp)
      .jpeg({ quality, chromaSubsampling: quality >= 75 ? "4:4:4" : "4:2:0", mozjpeg: true })
      .toBuffer();
    if (data.byteLength <= maxBytes) {
      best = { data, format: "jpeg", quality };
      low = quality + 1;
    } else high = quality - 1;
  }
  if (best) return best;
  const data = await encode(picture, { format: "jpeg", quality: QUALITY.least, xmp });
  return { data, format: "jpeg", quality: QUALITY.least };
}
