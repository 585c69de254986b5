import type { FileQuality, ImageFormat } from "@static-engine/contracts";

/** Bytes against a JPEG of the same pixels as it is stored; measured on the demo brands' ads. */
const WEIGHT: Record<ImageFormat, number> = { jpeg: 1.14, png: 4.6, webp: 0.83, avif: 0.35 };

/** What the encoders are told; the best is what they take by themselves. */
const QUALITY: Record<Exclude<ImageFormat, "png">, Record<FileQuality, number>> = {
  jpeg: { best: 92, balanced: 80, small: 65 },
  webp: { best: 92, balanced: 80, small: 62 },
  avif: { best: 70, balanced: 55, small: 42 },
};

/** Bytes against the best of the format; measured on the demo brands' ads. */
const LIGHTER: Record<keyof typeof QUALITY, Record<FileQuality, number>> = {
  jpeg: { best: 1, balanced: 0.68, small: 0.41 },
  webp: { best: 1, balanced: 0.37, small: 0.25 },
  avif: { best: 1, balanced: 0.51, small: 0.29 },
};

/** The encoder's setting for a wish; nothing for a format that loses nothing. */
export function qualityOf(format: ImageFormat, quality: FileQuality): { quality?: number } {
  return format === "png" ? {} : { quality: QUALITY[format][quality] };
}

type Known = { width: number; height: number; bytes: number };

/** About how many bytes a file will have, judged by the ad's stored pictures. */
export function estimateBytes(
  known: readonly Known[],
  file: {
    width: number;
    height: number;
    format: ImageFormat;
    maxBytes?: number;
    quality?: FileQuality;
  },
): number {
  const area = known.reduce((sum, { width, height }) => sum + width * height, 0);
  const bytes = known.reduce((sum, picture) => sum + picture.bytes, 0);
  const perPixel = area > 0 ? bytes / area : 0.1;
  const lighter = file.format === "png" ? 1 : LIGHTER[file.format][file.quality ?? "best"];
  const wanted = perPixel * file.width * file.height * WEIGHT[file.format] * lighter;
  return Math.round(Math.min(wanted, file.maxBytes ?? wanted));
}
