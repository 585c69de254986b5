import type { ImageFormat, LibraryAd } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import { DEFAULT_TEMPLATE, nameFile, ratioToken, unknownTokens } from "@static-engine/creative";

const EXTENSION: Record<ImageFormat, string> = { png: "png", jpeg: "jpg", webp: "webp", avif: "avif" };

type File = {
  size: string;
  width: number;
  height: number;
  format: ImageFormat;
  date: Date;
  platform?: string;
  placement?: string;
};

/** A file's name after a template. @throws AppError VALIDATION for a token that means nothing */
export function adFileName(ad: LibraryAd, file: File, template = DEFAULT_TEMPLATE): string {
  const { size, format, date, platform = "", placement = "", width, height } = file;
  const name = nameFile(template, {
    brand: ad.brand.name,
    product: ad.product.name,
    concept: ad.concept.slug,
    angle: ad.angle ?? "",
    slot: ad.slot,
    version: ad.version,
    ratio: ratioToken(size),
    width,
    height,
    date: date.toISOString().slice(0, 10),
    platform,
    placement,
  });
  return `${name}.${EXTENSION[format]}`;
}

/** @throws AppError VALIDATION naming the tokens that mean nothing */
export function assertTemplate(template: string | undefined): void {
  const unknown = unknownTokens(template ?? "");
  if (unknown.length === 0) return;
  const tokens = unknown.map((token) => `{${token}}`).join(", ");
  throw new AppError("VALIDATION", `The file names hold ${tokens}, which means nothing here.`, {
    details: { template: tokens },
  });
}
