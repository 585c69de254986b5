import { z } from "zod";
import type { AdPalette } from "./ad-document.ts";
import { AdDocument, AdFacts, AdType, CanvasRole, OverrideScope, SizeOverride } from "./ad-document.ts";
import { HexColor } from "./brand.ts";
import { CheckResult } from "./checks.ts";
import { AdCopy } from "./copy.ts";
import { SlotStage } from "./enums.ts";
import { AppErrorCode } from "./errors.ts";
import { AdRender } from "./generation.ts";
import { AdId, JobId } from "./ids.ts";
import { Instant } from "./primitives.ts";

const Words = z.string().max(500);
const MaybeWords = Words.nullable();

/** The part of a document that its owner may change; pictures stay what brand and product say. */
export const AdEdit = z.object({
  copy: AdCopy.extend({
    headline: Words.min(1),
    subheadline: MaybeWords,
    bodyText: MaybeWords,
    callouts: z.array(Words).max(12),
    cta: MaybeWords,
  }),
  facts: AdFacts.extend({ usps: z.array(Words).max(5) }),
  brandName: z.string().trim().min(1).max(80),
  productName: z.string().trim().min(1).max(120),
  composition: z.string().max(60),
  canvas: CanvasRole,
  palette: z.object({
    ink: HexColor,
    canvas: HexColor,
    accent: HexColor,
    soft: HexColor,
    second: HexColor,
  }) satisfies z.ZodType<AdPalette>,
  type: AdType,
  scene: z
    .object({
      family: z.string().max(40),
      seed: z
        .number()
        .int()
        .min(0)
        .max(2 ** 32 - 1),
      /** Keeps the scene that a model has painted for the ad; another cannot be brought in. */
      isPainted: z.boolean().optional(),
    })
    .nullable(),
  displayScale: z.number().min(0.5).max(1),
  overrides: z.partialRecord(OverrideScope, SizeOverride),
});
export type AdEdit = z.infer<typeof AdEdit>;

const version = z.number().int().min(1);

/** `version` is the one that was edited: if another has been saved since, nothing is written. */
export const EditAdInput = z.object({ id: AdId, version, edit: AdEdit });
export type EditAdInput = z.infer<typeof EditAdInput>;
export const AdVersionInput = z.object({ id: AdId, version });
export type AdVersionInput = z.infer<typeof AdVersionInput>;
/** `from` is the version that the member looks at; `version` is the one to bring back. */
export const RestoreVersionInput = z.object({ id: AdId, from: version, version });
export type RestoreVersionInput = z.infer<typeof RestoreVersionInput>;

export const VersionKind = z.enum(["made", "edit", "restore", "reflow", "fix"]);
export type VersionKind = z.infer<typeof VersionKind>;
export const VersionStatus = z.enum(["rendering", "ready", "failed", "proposed", "discarded"]);
export type VersionStatus = z.infer<typeof VersionStatus>;

export const AdVersion = z.object({
  version: z.number().int(),
  /** The one that it was made from; undo goes there. */
  baseVersion: z.number().int().nullable(),
  kind: VersionKind,
  status: VersionStatus,
  isCurrent: z.boolean(),
  headline: z.string(),
  /** Checks that fail, worst first; an edited ad is kept whatever they say. */
  failures: z.array(CheckResult),
  errorMessage: z.string().nullable(),
  /** What was mended, in the words of the model that did it. */
  note: z.string().nullable(),
  /** What its owner had asked for, and what that took. */
  request: z.object({ text: z.string(), settled: z.number().int() }).nullable(),
  renders: z.array(AdRender),
  createdAt: Instant,
});
export type AdVersion = z.infer<typeof AdVersion>;

/** Where the versions of an ad stand after a change. */
export const VersionState = z.object({
  /** The version that the library shows. */
  current: z.number().int(),
  /** The newest that is saved, rendered or not; the next edit is of this one. */
  head: z.number().int(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
});
export type VersionState = z.infer<typeof VersionState>;

/** A fix that is being made. */
export const OpenFix = z.object({
  jobId: JobId,
  stage: SlotStage,
  /** Label of the model at work, once it is known. */
  model: z.string().nullable(),
  createdAt: Instant,
});
export type OpenFix = z.infer<typeof OpenFix>;

/** The last fix that was ordered, if it came to nothing and its owner has not put that away. */
export const FailedFix = z.object({
  jobId: JobId,
  /** What was asked for. */
  text: z.string(),
  errorCode: AppErrorCode.nullable(),
  errorMessage: z.string().nullable(),
  released: z.number().int(),
  createdAt: Instant,
});
export type FailedFix = z.infer<typeof FailedFix>;

export const AdVersions = VersionState.extend({
  items: z.array(AdVersion),
  fix: OpenFix.nullable(),
  failedFix: FailedFix.nullable(),
});
export type AdVersions = z.infer<typeof AdVersions>;

/** Takes a mended version, or leaves it in the history. */
export const DecideFixInput = z.object({ id: AdId, version, accept: z.boolean() });
export type DecideFixInput = z.infer<typeof DecideFixInput>;

export const DismissFixInput = z.object({ id: AdId, jobId: JobId });
export type DismissFixInput = z.infer<typeof DismissFixInput>;

export const BrandKit = z.object({ colors: z.array(z.string()), fonts: z.array(AdType) });
export type BrandKit = z.infer<typeof BrandKit>;

/** Everything that the editor needs to paint the ad by itself. */
export const EditableAd = VersionState.extend({
  id: AdId,
  document: AdDocument,
  /** Signed addresses of the document's pictures by storage key. */
  pictures: z.record(z.string(), z.string()),
  kit: BrandKit,
});
export type EditableAd = z.infer<typeof EditableAd>;
