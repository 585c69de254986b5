import { AppError } from "@static-engine/contracts";
import sharp from "sharp";

export type ImageLimits = { bytes: number; pixels: number };
export type ReadImage = {
  data: Buffer;
  mime: "image/png" | "image/jpeg" | "image/webp";
  width: number;
  height: number;
};

const FORMATS = { png: "image/png", jpeg: "image/jpeg", webp: "image/webp" } as const;

/** The first bytes decide what a file is; its name and declared type are hearsay. */
function sniff(data: Uint8Array): keyof typeof FORMATS | null {
  const ascii = Buffer.from(data.subarray(0, 12)).toString("latin1");
  if (ascii.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (ascii.startsWith("\xff\xd8\xff")) return "jpeg";
  if (ascii.startsWith("RIFF") && ascii.slice(8, 12) === "WEBP") return "webp";
  return null;
}

function notAnImage(cause?: unknown): AppError {
  return new AppError(
    "UPLOAD_NOT_AN_IMAGE",
    "This file is not a PNG, JPEG or WebP picture. Choose one of those.",
    {
      cause,
    },
  );
}

/**
 * Judges an upload by its bytes, applies its orientation and re-encodes it, so that no metadata and no trailing
 * payload survives.
 * @throws AppError UPLOAD_TOO_LARGE | UPLOAD_NOT_AN_IMAGE | UPLOAD_TOO_MANY_PIXELS
 */
export async function readImage(input: Uint8Array, limits: ImageLimits): Promise<ReadImage> {
  if (input.byteLength > limits.bytes) {
    throw new AppError(
      "UPLOAD_TOO_LARGE",
      `The file is larger than ${Math.floor(limits.bytes / 1048576)} MB.`,
      {
        details: { limitBytes: limits.bytes, bytes: input.byteLength },
      },
    );
  }
  const format = sniff(input);
  if (!format) throw notAnImage();
  // The header is read under sharp's own ceiling off; our limit decides, before any pixel is decoded.
  const header = await sharp(input, { limitInputPixels: false, pages: 1 })
    .metadata()
    .catch((cause: unknown) => {
      throw notAnImage(cause);
    });
  if ((header.width ?? 0) * (header.height ?? 0) > limits.pixels) {
    throw new AppError(
      "UPLOAD_TOO_MANY_PIXELS",
      `The picture has ${header.width} × ${header.height} pixels. Make it smaller and upload it again.`,
      { details: { limitPixels: limits.pixels, width: header.width ?? 0, height: header.height ?? 0 } },
    );
  }
  try {
    const upright = sharp(input, { limitInputPixels: limits.pixels, pages: 1, failOn: "error" }).autoOrient();
    const encoded =
      format === "png"
        ? upright.toColourspace("srgb").png({ compressionLevel: 7 })
        : format === "jpeg"
          ? upright.toColourspace("srgb").jpeg({ quality: 94, chromaSubsampling: "4:4:4" })
          : upright.toColourspace("srgb").webp({ quality: 94, alphaQuality: 100 });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    return { data, mime: FORMATS[format], width: info.width, height: info.height };
  } catch (cause) {
    throw notAnImage(cause);
  }
}
