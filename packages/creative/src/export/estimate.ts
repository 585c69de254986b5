import type { ImageFormat } from "@static-engine/contracts";

/** Bytes against a JPEG of the same pixels as it is stored; measured on the demo brands' ads. */
const WEIGHT: Record<ImageFormat, number> = { jpeg: 1.14, png: 4.6, webp: 0.83, avif: 0.35 };

type Known = { width: number; height: number; bytes: number };

/** About how many bytes a file will have, judged by the ad's stored pictures. */
export function estimateBytes(
  known: readonly Known[],
  file: { width: number; height: number; format: ImageFormat; maxBytes?: number },
): number {
  const area = known.reduce((sum, { width, height }) => sum + width * height, 0);
  const bytes = known.reduce((sum, picture) => sum + picture.bytes, 0);
  const perPixel = area > 0 ? bytes / area : 0.1;
  const wanted = perPixel * file.width * file.height * WEIGHT[file.format];
  return Math.round(Math.min(wanted, file.maxBytes ?? wanted));
}
