import type { SafetySetting } from "@google/genai";
import { HarmBlockThreshold, HarmCategory } from "@google/genai";
import type { ImageRequest } from "../ports/image-model.ts";

const CATEGORIES = [
  HarmCategory.HARM_CATEGORY_HARASSMENT,
  HarmCategory.HARM_CATEGORY_HATE_SPEECH,
  HarmCategory.HARM_CATEGORY_SEXUALLY_EXPLICIT,
  HarmCategory.HARM_CATEGORY_DANGEROUS_CONTENT,
];

const THRESHOLDS = {
  strict: HarmBlockThreshold.BLOCK_LOW_AND_ABOVE,
  standard: HarmBlockThreshold.BLOCK_MEDIUM_AND_ABOVE,
  relaxed: HarmBlockThreshold.BLOCK_ONLY_HIGH,
};

export function safetySettings(level: NonNullable<ImageRequest["safety"]>): SafetySetting[] {
  return CATEGORIES.map((category) => ({ category, threshold: THRESHOLDS[level] }));
}
