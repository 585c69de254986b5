import { AppError } from "@static-engine/contracts";
import { z } from "zod";

export const FileUpload = z.instanceof(FormData);

/** The one `file` of an upload form. @throws AppError UPLOAD_NOT_AN_IMAGE | UPLOAD_TOO_LARGE */
export async function readUploadedFile(form: FormData, limit: { bytes: number }): Promise<Uint8Array> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) {
    throw new AppError("UPLOAD_NOT_AN_IMAGE", "Choose a PNG, JPEG or WebP picture.");
  }
  if (file.size > limit.bytes) {
    throw new AppError(
      "UPLOAD_TOO_LARGE",
      `The file is larger than ${Math.floor(limit.bytes / 1048576)} MB.`,
      {
        details: { limitBytes: limit.bytes, bytes: file.size },
      },
    );
  }
  return new Uint8Array(await file.arrayBuffer());
}
