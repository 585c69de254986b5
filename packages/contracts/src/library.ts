import { z } from "zod";
import { AdSize } from "./ad-size.ts";
import { ConceptCategory } from "./concept.ts";
import { CheckState, ImageFormat, PackPlatform, Ratio } from "./enums.ts";
import { LibraryAd } from "./generation.ts";
import { AdId, BrandId, ConceptId, FolderId, JobId, ProductId } from "./ids.ts";
import { BULK_DOWNLOAD_MAX_ADS, TAGS_PER_AD } from "./limits.ts";
import { ModelId } from "./models.ts";
import { Instant, Page, PageInput, ShortText } from "./primitives.ts";

export const LibrarySort = z.enum(["newest", "oldest", "name", "changed"]);
export type LibrarySort = z.infer<typeof LibrarySort>;

/** A word of the member's own for an ad; commas part tags where they are typed. */
export const Tag = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(30)
  .regex(/^[^,]+$/);

export const ListLibraryInput = PageInput.extend({
  brandId: BrandId.optional(),
  productId: ProductId.optional(),
  conceptId: ConceptId.optional(),
  jobId: JobId.optional(),
  /** `null` lists the ads that lie in no folder. */
  folderId: FolderId.nullable().optional(),
  saved: z.boolean().optional(),
  favorite: z.boolean().optional(),
  /** Words of the ad, in any language; slips of the pen are forgiven. */
  search: z.string().trim().max(100).optional(),
  category: ConceptCategory.optional(),
  /** Ads that have a picture of this ratio. */
  ratio: Ratio.optional(),
  /** What did not pass is listed only where it is asked for. */
  status: z.enum(["completed", "failed", "canceled"]).optional(),
  createdFrom: Instant.optional(),
  /** The first moment that is too late. */
  createdTo: Instant.optional(),
  /** What painted the scene. */
  model: ModelId.optional(),
  checkState: CheckState.optional(),
  /** Ads that have all of these. */
  tags: z.array(Tag).max(10).optional(),
  /** The trash instead, what was thrown away last first. */
  trashed: z.boolean().optional(),
  /** Ads that are like this one instead, the most alike first; on one page. */
  similarTo: AdId.optional(),
  sort: LibrarySort.optional(),
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

export const TagAdsInput = z
  .object({
    ...target,
    add: z.array(Tag).max(TAGS_PER_AD).default([]),
    remove: z.array(Tag).max(TAGS_PER_AD).default([]),
  })
  .transform(gatherIds);
export type TagAdsInput = z.infer<typeof TagAdsInput>;

/** `null`: it is called by its headline again. */
export const RenameAdInput = z.object({ id: AdId, name: ShortText(120).nullable() });
export type RenameAdInput = z.infer<typeof RenameAdInput>;

/** What the library can be narrowed down by, besides brands, products, concepts and folders. */
export const LibraryFacets = z.object({
  tags: z.array(z.object({ tag: z.string(), ads: z.number().int() })),
  models: z.array(z.string()),
  trashed: z.number().int(),
});
export type LibraryFacets = z.infer<typeof LibraryFacets>;

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

/** All folders in their new order; one that is left out keeps its place behind them. */
export const ReorderFoldersInput = z.object({ ids: z.array(FolderId).min(1).max(500) });
export type ReorderFoldersInput = z.infer<typeof ReorderFoldersInput>;

export const Scale = z.union([z.literal(1), z.literal(1.3333), z.literal(2)]);

/** How much a file may lose to be lighter; PNG loses nothing. */
export const FileQuality = z.enum(["best", "balanced", "small"]);
export type FileQuality = z.infer<typeof FileQuality>;

export const DownloadInput = z.object({
  id: AdId,
  /** An older one, for as long as the ad is kept; without it, the one that the library shows. */
  version: z.number().int().min(1).optional(),
  ratio: AdSize.default("1:1"),
  format: ImageFormat.default("png"),
  scale: Scale.default(1),
  quality: FileQuality.default("best"),
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
