import type { UploadedImage } from "@static-engine/contracts";
import type { MemberContext } from "../context.ts";
import { storeUpload } from "../files/store-upload.ts";

/** Stores a logo of at most 5 MB; the brand refers to it as `logoId`. */
export function uploadLogo({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { bytes: Uint8Array };
}): Promise<UploadedImage> {
  return storeUpload(ctx, "logo", input.bytes);
}
