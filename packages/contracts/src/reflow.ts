import { z } from "zod";
import { AdDocument } from "./ad-document.ts";
import { AdId, BrandId, ProductId, ReflowId } from "./ids.ts";
import { BULK_DOWNLOAD_MAX_ADS } from "./limits.ts";
import { Instant } from "./primitives.ts";

/** What of brand or product an ad can be behind with. */
export const ReflowPart = z.enum(["colors", "logo", "name", "price", "offer", "picture"]);
export type ReflowPart = z.infer<typeof ReflowPart>;

/** Which ads: of a brand, of a product, chosen ones, or all of the library. */
export const ReflowScope = z.object({
  brandId: BrandId.optional(),
  productId: ProductId.optional(),
  ids: z.array(AdId).min(1).max(BULK_DOWNLOAD_MAX_ADS).optional(),
});
export type ReflowScope = z.infer<typeof ReflowScope>;

/** An ad as it is and as it would be. */
export const StaleAd = z.object({
  id: AdId,
  version: z.number().int(),
  headline: z.string(),
  parts: z.array(ReflowPart),
  beforeUrl: z.string().nullable(),
  after: AdDocument,
  pictures: z.record(z.string(), z.string()),
});
export type StaleAd = z.infer<typeof StaleAd>;

export const StaleAds = z.object({
  count: z.number().int(),
  /** Each part with the number of ads that are behind with it. */
  parts: z.array(z.object({ part: ReflowPart, count: z.number().int() })),
  ids: z.array(AdId),
  /** A few of them, to look at before all are changed. */
  sample: z.array(StaleAd),
});
export type StaleAds = z.infer<typeof StaleAds>;

export const ReflowStatus = z.enum(["running", "done", "canceled", "undone"]);
export type ReflowStatus = z.infer<typeof ReflowStatus>;
export const ReflowItemStatus = z.enum(["waiting", "done", "failed", "skipped", "undone"]);
export type ReflowItemStatus = z.infer<typeof ReflowItemStatus>;

export const Reflow = z.object({
  id: ReflowId,
  status: ReflowStatus,
  total: z.number().int(),
  done: z.number().int(),
  failed: z.number().int(),
  /** Ads that keep their old version, and why. */
  kept: z.array(z.object({ adId: AdId, headline: z.string(), reason: z.string() })),
  createdAt: Instant,
  finishedAt: Instant.nullable(),
});
export type Reflow = z.infer<typeof Reflow>;

export const ReflowById = z.object({ id: ReflowId });
/** How many ads went back; those that were edited since stay as they are. */
export const UndoneReflow = Reflow.extend({ restored: z.number().int() });
export type UndoneReflow = z.infer<typeof UndoneReflow>;
