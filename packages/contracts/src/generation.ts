import { z } from "zod";
import { AdClaim } from "./ad-document.ts";
import { CheckResult } from "./checks.ts";
import { AdCopy } from "./copy.ts";
import { Angle, ImageFormat, Language, Ratio, RunKind, RunStatus, SlotStage } from "./enums.ts";
import { AppErrorCode } from "./errors.ts";
import { AdId, BrandId, ConceptId, FolderId, JobId, ProductId } from "./ids.ts";
import { IMPORTANT_NOTES_MAX } from "./limits.ts";
import { ImageQuality, MadeWith, ModelId } from "./models.ts";
import { Instant, Page, PageInput } from "./primitives.ts";

export const CreateGenerationInput = z.object({
  brandId: BrandId,
  productId: ProductId,
  conceptId: ConceptId,
  importantNotes: z.string().trim().max(IMPORTANT_NOTES_MAX).nullish(),
  language: Language.optional(),
  /** What paints the scenes; the default where it is not named. */
  imageModel: ModelId.optional(),
  imageQuality: ImageQuality.optional(),
  /** The model paints words and all, where concept and model allow it. */
  paintsWhole: z.boolean().optional(),
  /** The same key again answers with the same run; a key belongs to one member. */
  idempotencyKey: z.string().trim().min(1).max(100).optional(),
});
export type CreateGenerationInput = z.infer<typeof CreateGenerationInput>;

export const RegenerateInput = z.object({
  adId: AdId,
  notes: z.string().trim().max(IMPORTANT_NOTES_MAX).nullish(),
  imageModel: ModelId.optional(),
  imageQuality: ImageQuality.optional(),
  idempotencyKey: z.string().trim().min(1).max(100).optional(),
});
export type RegenerateInput = z.infer<typeof RegenerateInput>;

/** A box in shares of a picture's sides. */
export const MarkedRegion = z.object({
  ratio: Ratio,
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  w: z.number().min(0.01).max(1),
  h: z.number().min(0.01).max(1),
});
export type MarkedRegion = z.infer<typeof MarkedRegion>;

/** `version` is the one that the member looks at. */
export const FixErrorsInput = z.object({
  adId: AdId,
  version: z.number().int().min(1),
  description: z.string().trim().min(3).max(IMPORTANT_NOTES_MAX),
  region: MarkedRegion.nullish(),
  idempotencyKey: z.string().trim().min(1).max(100).optional(),
});
export type FixErrorsInput = z.infer<typeof FixErrorsInput>;

export const EstimateInput = z.object({
  kind: RunKind.default("create"),
  /** What a painter takes depends on how many of the six stand on a scene. */
  conceptId: ConceptId.optional(),
  productId: ProductId.optional(),
  /** Of another take: what it takes depends on what painted this ad. */
  adId: AdId.optional(),
  imageModel: ModelId.optional(),
  imageQuality: ImageQuality.optional(),
  paintsWhole: z.boolean().optional(),
});
export type EstimateInput = z.input<typeof EstimateInput>;
export const Estimate = z.object({
  cost: z.number().int(),
  available: z.number().int(),
  short: z.number().int(),
  slots: z.number().int(),
  pictures: z.number().int(),
});
export type Estimate = z.infer<typeof Estimate>;

const Named = <Id extends z.ZodType>(id: Id) => z.object({ id, name: z.string() });

/** Live counts of a run; `settled` and `released` are final once the run has ended. */
export const GenerationStatus = z.object({
  id: JobId,
  status: RunStatus,
  stage: z.string(),
  delivered: z.number().int(),
  failed: z.number().int(),
  queuePosition: z.number().int().nullable(),
  cost: z.number().int(),
  settled: z.number().int(),
  released: z.number().int(),
  errorCode: AppErrorCode.nullable(),
  errorMessage: z.string().nullable(),
});
export type GenerationStatus = z.infer<typeof GenerationStatus>;

export const Generation = GenerationStatus.extend({
  kind: RunKind,
  number: z.number().int(),
  brand: Named(BrandId),
  product: Named(ProductId),
  concept: Named(ConceptId).extend({ slug: z.string() }),
  language: Language,
  importantNotes: z.string().nullable(),
  /** Id of the model that was to paint the scenes; null where our own studio did. */
  imageModel: z.string().nullable(),
  paintsWhole: z.boolean(),
  /** The part of `cost` that is the painter's, for `paintedSlots` of the variations. */
  paintingCost: z.number().int(),
  paintedSlots: z.number().int(),
  /** The ad that a fix or another take was ordered for. */
  targetAdId: AdId.nullable(),
  createdAt: Instant,
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
});
export type Generation = z.infer<typeof Generation>;

export const AdRender = z.object({
  ratio: Ratio,
  width: z.number().int(),
  height: z.number().int(),
  format: ImageFormat,
  bytes: z.number().int(),
  url: z.string(),
  thumbUrl: z.string(),
});
export type AdRender = z.infer<typeof AdRender>;

export const GeneratedAd = z.object({
  id: AdId,
  slot: z.number().int(),
  status: RunStatus,
  stage: SlotStage,
  stageDone: z.number().int(),
  stageTotal: z.number().int(),
  /** Label of the model at work. */
  stageModel: z.string().nullable(),
  madeWith: MadeWith,
  angle: Angle.nullable(),
  copy: AdCopy.nullable(),
  checks: z.array(CheckResult),
  renders: z.array(AdRender),
  errorCode: AppErrorCode.nullable(),
  errorMessage: z.string().nullable(),
});
export type GeneratedAd = z.infer<typeof GeneratedAd>;

export const GenerationResults = Generation.extend({
  ads: z.array(GeneratedAd),
  /** Credits that making its failed variations again takes: what they gave back. */
  retryCost: z.number().int(),
});
export type GenerationResults = z.infer<typeof GenerationResults>;

export const ListGenerationsInput = PageInput.extend({
  brandId: BrandId.optional(),
  productId: ProductId.optional(),
  status: RunStatus.optional(),
  active: z.boolean().optional(),
});
export type ListGenerationsInput = z.infer<typeof ListGenerationsInput>;
export const GenerationPage = Page(Generation.extend({ thumbs: z.array(z.string()) }));
export type GenerationPage = z.infer<typeof GenerationPage>;

/** An ad as the library shows it. */
export const LibraryAd = GeneratedAd.omit({ stageDone: true, stageTotal: true, stageModel: true }).extend({
  jobId: JobId,
  brand: Named(BrandId),
  product: Named(ProductId),
  concept: Named(ConceptId).extend({ slug: z.string() }),
  language: Language,
  version: z.number().int(),
  /** What its words claim, and the fields that say so. */
  claims: z.array(AdClaim),
  isSaved: z.boolean(),
  isFavorite: z.boolean(),
  folderId: FolderId.nullable(),
  /** The ad that this is another take of. */
  takeOf: AdId.nullable(),
  tags: z.array(z.string()),
  /** What its owner calls it; null: its headline is its name. */
  name: z.string().nullable(),
  /** Since when it lies in the trash. */
  deletedAt: Instant.nullable(),
  createdAt: Instant,
});
export type LibraryAd = z.infer<typeof LibraryAd>;
