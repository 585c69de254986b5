import type { GenerateContentResponse } from "@google/genai";
import { z } from "zod";
import { ProviderError } from "../ports/provider-error.ts";
import type { Usage } from "../ports/usage.ts";

const Count = z.number().default(0);

const Response = z.object({
  responseId: z.string().optional(),
  promptFeedback: z.object({ blockReason: z.string().optional() }).optional(),
  candidates: z
    .array(
      z.object({
        finishReason: z.string().optional(),
        finishMessage: z.string().optional(),
        content: z
          .object({
            parts: z
              .array(
                z.object({
                  text: z.string().optional(),
                  thought: z.boolean().optional(),
                  inlineData: z.object({ data: z.string(), mimeType: z.string().optional() }).optional(),
                }),
              )
              .default([]),
          })
          .optional(),
      }),
    )
    .default([]),
  usageMetadata: z
    .object({
      promptTokenCount: Count,
      candidatesTokenCount: Count,
      thoughtsTokenCount: Count,
      cachedContentTokenCount: Count,
    })
    .prefault({}),
});

export type GeminiAnswer = z.infer<typeof Response>;

/** Finish reasons by which Google's policy, not its machinery, ended the answer. */
const REFUSALS = new Set([
  "SAFETY",
  "RECITATION",
  "BLOCKLIST",
  "PROHIBITED_CONTENT",
  "SPII",
  "IMAGE_SAFETY",
  "IMAGE_PROHIBITED_CONTENT",
  "IMAGE_RECITATION",
]);

type Details = { provider: string; model: string };

/** @throws ProviderError `bad_result` where the answer has another shape */
export function readGemini(response: GenerateContentResponse, details: Details): GeminiAnswer {
  const parsed = Response.safeParse(response);
  if (parsed.success) return parsed.data;
  throw new ProviderError("bad_result", "the answer has another shape", { ...details, cause: parsed.error });
}

/**
 * Google answers 200 to what it refuses or breaks off.
 * @returns the parts that are for us, thoughts left out
 * @throws ProviderError `rejected` | `bad_result`, with its usage
 */
export function partsOf(answer: GeminiAnswer, usage: Usage, details: Details) {
  const told = { ...details, usage, requestId: answer.responseId };
  const blocked = answer.promptFeedback?.blockReason;
  if (blocked) throw new ProviderError("rejected", `the prompt was refused (${blocked})`, told);
  const candidate = answer.candidates[0];
  const reason = candidate?.finishReason ?? "STOP";
  if (REFUSALS.has(reason)) throw new ProviderError("rejected", `refused (${reason})`, told);
  if (!candidate || reason !== "STOP") {
    const why = candidate ? `ended by ${reason} ${candidate.finishMessage ?? ""}` : "no candidate";
    throw new ProviderError("bad_result", why.trim(), told);
  }
  return (candidate.content?.parts ?? []).filter(({ thought }) => !thought);
}
