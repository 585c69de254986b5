import type { GenerateContentParameters, GenerateContentResponse } from "@google/genai";
import { GoogleGenAI } from "@google/genai";
import type { Target } from "../http/target.ts";
import { throughSdk } from "../http/through-sdk.ts";
import { sortGeminiFailure } from "./sort-failure.ts";

export type GeminiOptions = { apiKey: string; baseUrl?: string };

/** Where Google answers an API key. */
export const GEMINI_URL = "https://generativelanguage.googleapis.com";

/**
 * One generateContent: the process's environment is not asked, and nothing is retried or continued.
 * @throws ProviderError, or the reason of the caller's abort
 */
export function generateContent(
  { apiKey, baseUrl }: GeminiOptions,
  target: Omit<Target, "sort" | "intent">,
  { config, ...parameters }: GenerateContentParameters,
): Promise<GenerateContentResponse> {
  return throughSdk({ ...target, intent: "submit", sort: sortGeminiFailure }, (fetch) => {
    const client = new GoogleGenAI({
      apiKey,
      vertexai: false,
      httpOptions: { baseUrl: baseUrl ?? GEMINI_URL, apiVersion: "v1", fetch },
    });
    // Each continuation would be billed and timed apart.
    return client.models.generateContent({
      ...parameters,
      config: { ...config, automaticContinuation: false },
    });
  });
}
