import { z } from "zod";
import { AssetId } from "./ids.ts";

/** What every upload answers; entities refer to it as `logoId`, `photoId`, `avatarId`. */
export const UploadedImage = z.object({
  id: AssetId,
  url: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  mime: z.string(),
  bytes: z.number().int(),
});
export type UploadedImage = z.infer<typeof UploadedImage>;
