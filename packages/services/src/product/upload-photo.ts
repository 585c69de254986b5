import type { UploadedImage } from "@static-engine/contracts";
import type { MemberContext } from "../context.ts";
import { storeUpload } from "../files/store-upload.ts";

/** Stores a product photo of at most 10 MB; the product refers to it as `photoId`. */
export function uploadPhoto({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { bytes: Uint8Array };
}): Promise<UploadedImage> {
  return storeUpload(ctx, "photo", input.bytes);
}
