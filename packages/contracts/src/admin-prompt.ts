import { z } from "zod";
import { Angle, Language } from "./enums.ts";
import { Instant, ShortText } from "./primitives.ts";

/** Every place where a model is told what to do. */
export const PromptKey = z.enum([
  "copy.create",
  "copy.repair",
  "scene.create",
  "ad.create",
  "vision.check",
  "vision.fix",
  "vision.read",
]);
export type PromptKey = z.infer<typeof PromptKey>;

/** What each prompt is filled with. All of them must be used: a brief that is left out is an ad about nothing. */
export const PROMPT_VARIABLES = {
  "copy.create": ["language", "slots", "brief"],
  "copy.repair": ["language", "slots", "brief", "faults", "previous"],
  "scene.create": ["scene", "stage", "ground", "calm", "colors", "ratio"],
  "ad.create": ["scene", "ground", "colors", "words", "brand", "product", "ratio"],
  "vision.check": ["ratio"],
  "vision.fix": ["language", "request", "choices", "facts"],
  "vision.read": ["ratio"],
} as const satisfies Record<PromptKey, readonly string[]>;

/** Prompts whose versions are kept with each run, so that two of them can be compared on real ones. */
export const COMPARABLE_PROMPTS: readonly PromptKey[] = ["copy.create"];

export const PromptStatus = z.enum(["draft", "published", "archived"]);
export type PromptStatus = z.infer<typeof PromptStatus>;

export const PromptVersion = z.object({
  version: z.number().int(),
  status: PromptStatus,
  author: z.string(),
  note: z.string(),
  model: z.string().nullable(),
  maxOutputTokens: z.number().int().nullable(),
  /** Rises with each save of a draft. */
  revision: z.number().int(),
  createdAt: Instant,
  publishedAt: Instant.nullable(),
});
export type PromptVersion = z.infer<typeof PromptVersion>;

const Rate = z.object({
  share: z.number(),
  /** Wilson's interval at 95 %. */
  low: z.number(),
  high: z.number(),
});
export type Rate = z.infer<typeof Rate>;

/** How one version does on real runs since the experiment began. */
export const PromptOutcome = z.object({
  version: z.number().int(),
  runs: z.number().int(),
  ads: z.number().int(),
  passed: Rate,
  saved: Rate,
  downloaded: Rate,
  /** Ads that their owner had made or mended once more. */
  regenerated: Rate,
});
export type PromptOutcome = z.infer<typeof PromptOutcome>;

export const PromptExperiment = z.object({
  id: z.uuid(),
  key: PromptKey,
  version: z.number().int(),
  against: z.number().int(),
  /** Per cent of runs that get `version`. */
  share: z.number().int(),
  startedBy: z.string(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  outcomes: z.array(PromptOutcome),
});
export type PromptExperiment = z.infer<typeof PromptExperiment>;

export const PromptSummary = z.object({
  key: PromptKey,
  published: PromptVersion.nullable(),
  draft: PromptVersion.nullable(),
  versions: z.number().int(),
  isComparable: z.boolean(),
  experimentShare: z.number().int().nullable(),
});
export type PromptSummary = z.infer<typeof PromptSummary>;
export const PromptList = z.object({ items: z.array(PromptSummary) });

export const GetPromptInput = z.object({ key: PromptKey, version: z.number().int().min(1).optional() });
export type GetPromptInput = z.infer<typeof GetPromptInput>;
export const PromptDetail = PromptSummary.extend({
  /** The version asked for, else the draft, else the published one. */
  shown: PromptVersion.extend({ body: z.string() }),
  variables: z.array(z.string()),
  history: z.array(PromptVersion),
  experiment: PromptExperiment.nullable(),
});
export type PromptDetail = z.infer<typeof PromptDetail>;

export const SaveDraftInput = z.object({
  key: PromptKey,
  body: z.string().trim().min(1).max(20_000),
  note: z.string().trim().max(400).default(""),
  model: z.string().max(80).nullable().default(null),
  maxOutputTokens: z.number().int().min(64).max(64_000).nullable().default(null),
  /** Of the draft that was read, 0 where there was none; a newer one is not overwritten. */
  revision: z.number().int().optional(),
});
export type SaveDraftInput = z.infer<typeof SaveDraftInput>;

export const PublishPromptInput = z.object({
  key: PromptKey,
  version: z.number().int().min(1),
  revision: z.number().int().optional(),
  note: ShortText(400).optional(),
});
export type PublishPromptInput = z.infer<typeof PublishPromptInput>;
export const RollbackPromptInput = z.object({ key: PromptKey, version: z.number().int().min(1) });
export type RollbackPromptInput = z.infer<typeof RollbackPromptInput>;

export const DiffPromptInput = z.object({
  key: PromptKey,
  from: z.number().int().min(1),
  to: z.number().int().min(1),
});
export type DiffPromptInput = z.infer<typeof DiffPromptInput>;
export const PromptDiff = z.object({
  added: z.number().int(),
  removed: z.number().int(),
  lines: z.array(
    z.object({
      change: z.enum(["same", "added", "removed"]),
      text: z.string(),
      from: z.number().int().nullable(),
      to: z.number().int().nullable(),
    }),
  ),
});
export type PromptDiff = z.infer<typeof PromptDiff>;

/** What one version made of one brief. */
const TriedVersion = z.object({
  version: z.number().int(),
  copies: z.array(
    z.object({
      slot: z.number().int(),
      angle: Angle,
      headline: z.string(),
      subheadline: z.string().nullable(),
      faults: z.array(z.string()),
    }),
  ),
  /** Of the first variation, drawn and measured in all ratios. */
  checks: z.object({ passed: z.number().int(), total: z.number().int(), failed: z.array(z.string()) }),
  model: z.string().nullable(),
  costMicroUsd: z.number().int(),
  latencyMs: z.number().int(),
  error: z.string().nullable(),
});
export type TriedVersion = z.infer<typeof TriedVersion>;
export const TriedBrief = z.object({
  brief: z.string(),
  language: Language,
  versions: z.array(TriedVersion),
});
export type TriedBrief = z.infer<typeof TriedBrief>;

export const PromptTest = z.object({
  id: z.uuid(),
  key: PromptKey,
  version: z.number().int(),
  against: z.number().int(),
  status: z.enum(["running", "done", "failed"]),
  done: z.number().int(),
  total: z.number().int(),
  results: z.array(TriedBrief),
  error: z.string().nullable(),
  startedBy: z.string(),
  createdAt: Instant,
});
export type PromptTest = z.infer<typeof PromptTest>;
export const TestPromptInput = z.object({ key: PromptKey, version: z.number().int().min(1) });
export type TestPromptInput = z.infer<typeof TestPromptInput>;
export const PromptTestInput = z.object({ id: z.uuid() });

export const StartExperimentInput = z.object({
  key: PromptKey,
  version: z.number().int().min(1),
  share: z.number().int().min(1).max(90),
});
export type StartExperimentInput = z.infer<typeof StartExperimentInput>;
export const EndExperimentInput = z.object({ key: PromptKey });
export type EndExperimentInput = z.infer<typeof EndExperimentInput>;
