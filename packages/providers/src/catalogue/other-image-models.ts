import type { ImageModelSpec } from "./model-spec.ts";

export const OTHER_IMAGE_MODELS: readonly ImageModelSpec[] = [];
