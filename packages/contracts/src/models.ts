import { z } from "zod";
import { ConceptId, ProductId } from "./ids.ts";

/** `<provider>/<name>` of the catalogue, or `studio`: what is built in and needs no key. */
export const ModelId = z.string().regex(/^(studio|[a-z0-9-]+\/[a-z0-9.-]+)$/);
export type ModelId = z.infer<typeof ModelId>;

export const STUDIO = "studio";

export const ImageQuality = z.enum(["low", "medium", "high"]);
export type ImageQuality = z.infer<typeof ImageQuality>;

export const ModelLevel = z.enum(["standard", "premium"]);
export type ModelLevel = z.infer<typeof ModelLevel>;

/** A model that members can paint with, and the credits for each variation on a painted scene, by quality. */
export const ImageChoice = z.object({
  model: ModelId,
  credits: z.partialRecord(ImageQuality, z.number().int().min(0).max(1000)),
  /** Plans say which levels they include. */
  level: ModelLevel.default("standard"),
});
export type ImageChoice = z.infer<typeof ImageChoice>;

/** Calls at once and per minute, over all processes. */
export const ModelLimit = z.object({
  concurrency: z.number().int().min(1).max(1000),
  perMinute: z.number().int().min(1).max(100_000),
});
export type ModelLimit = z.infer<typeof ModelLimit>;

/** What the picker shows. */
export const PaintingModel = z.object({
  id: ModelId,
  label: z.string(),
  provider: z.string(),
  /** Credits of a whole run with this choice. */
  qualities: z.array(
    z.object({ quality: ImageQuality, cost: z.number().int(), wholeCost: z.number().int() }),
  ),
  isDefault: z.boolean(),
  /** False where the member's plan does not include it. */
  allowed: z.boolean(),
  /** False while its provider is down or switched off. */
  available: z.boolean(),
  /** Whether it can paint a whole ad of this concept, words included. */
  paintsWhole: z.boolean(),
  /** True where a stand-in answers instead of the vendor. */
  emulated: z.boolean(),
});
export type PaintingModel = z.infer<typeof PaintingModel>;

export const PaintingModelsInput = z.object({
  conceptId: ConceptId.optional(),
  productId: ProductId.optional(),
});
export const PaintingModels = z.object({
  /** How many of the six can stand on a painted scene; 0 for an idea that is words and shapes alone. */
  scenes: z.number().int(),
  /** Whether a model is there that can look at an ad and mend it. */
  canFix: z.boolean(),
  items: z.array(PaintingModel),
});
export type PaintingModels = z.infer<typeof PaintingModels>;

/** Who made a part of an ad, and what was asked for where that differs. */
export const MadeBy = z.object({
  model: z.string(),
  requested: z.string().nullable(),
  /** Why it was not the requested one. */
  reason: z.string().nullable(),
  /** What a painter takes that stood in for another, where it is known. */
  credits: z.number().int().min(0).optional(),
});
export type MadeBy = z.infer<typeof MadeBy>;

export const MadeWith = z.object({ copy: MadeBy.optional(), scene: MadeBy.optional() });
export type MadeWith = z.infer<typeof MadeWith>;
