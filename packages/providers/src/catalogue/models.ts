import { IMAGE_MODELS } from "./image-models.ts";
import { LANGUAGE_MODELS } from "./language-models.ts";
import type { ImageModelSpec, LanguageModelSpec, ModelSpec } from "./model-spec.ts";

/** The catalogue: every model that an adapter can be asked for. */
export const MODELS: readonly ModelSpec[] = [...LANGUAGE_MODELS, ...IMAGE_MODELS];

const BY_ID = new Map(MODELS.map((spec) => [spec.id, spec]));

/** The model with this id of ours, or null: configuration may name one that has been retired. */
export function findModel(id: string): ModelSpec | null {
  return BY_ID.get(id) ?? null;
}

export function findLanguageModel(id: string): LanguageModelSpec | null {
  const found = findModel(id);
  return found?.kind === "language" ? found : null;
}

export function findImageModel(id: string): ImageModelSpec | null {
  const found = findModel(id);
  return found?.kind === "image" ? found : null;
}
