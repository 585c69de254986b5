import { z } from "zod";
import { AdSize } from "./ad-size.ts";
import { ImageFormat, PackPlatform, Ratio } from "./enums.ts";
import { LibraryAd } from "./generation.ts";
import { AdId, BrandId, ConceptId, FolderId, JobId, ProductId } from "./ids.ts";
import { BULK_DOWNLOAD_MAX_ADS } from "./limits.ts";
import { Instant, Page, PageInput, ShortText } from "./primitives.ts";

export const ListLibraryInput = PageInput.extend({
  brandId: BrandId.optional(),
  productId: ProductId.optional(),
  conceptId: ConceptId.optional(),
  jobId: JobId.optional(),
  /** `null` lists the ads that lie in no folder. */
  folderId: FolderId.nullable().optional(),
  saved: z.boolean().optional(),
  favorite: z.boolean().optional(),
  search: z.string().trim().max(100).optional(),
});
export type ListLibraryInput = z.infer<typeof ListLibraryInput>;
export const LibraryPage = Page(LibraryAd);
export type LibraryPage = z.infer<typeof LibraryPage>;

const Ids = z.array(AdId).min(1).max(BULK_DOWNLOAD_MAX_ADS);

/** One ad by `id`, or many by `ids`. */
const target = { id: AdId.optional(), ids: Ids.optional() };

function gatherIds<Input extends { id?: AdId; ids?: AdId[] }>({ id, ids, ...rest }: Input) {
  return { ...rest, ids: ids ?? (id ? [id] : []) };
}

/** Answered with how many changed. */
export const SaveAdsInput = z.object({ ...target, saved: z.boolean().default(true) }).transform(gatherIds);
export type SaveAdsInput = z.infer<typeof SaveAdsInput>;
export const FavoriteAdsInput = z
  .object({ ...target, favorite: z.boolean().default(true) })
  .transform(gatherIds);
export type FavoriteAdsInput = z.infer<typeof FavoriteAdsInput>;
export const MoveAdsInput = z.object({ ...target, folderId: FolderId.nullable() }).transform(gatherIds);
export type MoveAdsInput = z.infer<typeof MoveAdsInput>;
export const AdIdsInput = z.object(target).transform(gatherIds);
export type AdIdsInput = z.infer<typeof AdIdsInput>;
export const ChangedCount = z.object({ changed: z.number().int() });

export const Folder = z.object({
  id: FolderId,
  name: z.string(),
  position: z.number().int(),
  adCount: z.number().int(),
  createdAt: Instant,
});
export type Folder = z.infer<typeof Folder>;
export const CreateFolderInput = z.object({ name: ShortText(80) });
export type CreateFolderInput = z.infer<typeof CreateFolderInput>;
export const UpdateFolderInput = z.object({
  id: FolderId,
  name: ShortText(80).optional(),
  position: z.number().int().min(0).optional(),
});
export type UpdateFolderInput = z.infer<typeof UpdateFolderInput>;

export const Scale = z.union([z.literal(1), z.literal(1.3333), z.literal(2)]);

export const DownloadInput = z.object({
  id: AdId,
  /** An older one, for as long as the ad is kept; without it, the one that the library shows. */
  version: z.number().int().min(1).optional(),
  ratio: AdSize.default("1:1"),
  format: ImageFormat.default("png"),
  scale: Scale.default(1),
  template: z.string().trim().min(1).max(160).optional(),
});
export type DownloadInput = z.infer<typeof DownloadInput>;

export const BulkDownloadInput = z.object({
  ids: Ids,
  ratios: z.array(Ratio).min(1).max(3).default(["1:1", "9:16", "16:9"]),
  format: ImageFormat.default("jpeg"),
  scale: Scale.default(1),
  /** Packs for these platforms, each in a folder, instead of the ratios as they are. */
  packs: z.array(PackPlatform).max(PackPlatform.options.length).default([]),
  /** Names of the files: text with tokens such as {brand} or {ratio}. */
  template: z.string().trim().min(1).max(160).optional(),
});
export type BulkDownloadInput = z.infer<typeof BulkDownloadInput>;

/** These sizes of an ad once more, from its document. */
export const ExportRatiosInput = DownloadInput.omit({ ratio: true }).extend({
  sizes: z.array(AdSize).min(1).max(AdSize.options.length),
});
export type ExportRatiosInput = z.infer<typeof ExportRatiosInput>;

/** A signed address that stops working at `expiresAt`. */
export const DownloadLink = z.object({
  url: z.string(),
  filename: z.string(),
  files: z.number().int(),
  expiresAt: Instant,
});
export type DownloadLink = z.infer<typeof DownloadLink>;

export const ExportedRatios = z.object({
  items: z.array(DownloadLink.extend({ size: AdSize, width: z.number().int(), height: z.number().int() })),
});
export type ExportedRatios = z.infer<typeof ExportedRatios>;
