import { z } from "zod";
import { AdDocument } from "./ad-document.ts";
import { AdSize } from "./ad-size.ts";

/** Everything that makes an ad again: its document and, in the same archive, the pictures in it. */
export const Sidecar = z.object({
  kind: z.literal("static-engine/ad"),
  format: z.literal(1),
  version: z.number().int(),
  document: AdDocument,
  /** Names in the archive by the document's own keys. */
  assets: z.record(z.string(), z.string()),
  sizes: z.array(AdSize),
});
export type Sidecar = z.infer<typeof Sidecar>;
