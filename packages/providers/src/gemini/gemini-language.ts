import { languageUsage } from "../catalogue/cost.ts";
import { MAX_JSON_BYTES, toBase64 } from "../http/picture.ts";
import type { LanguageModel } from "../ports/language-model.ts";
import { ProviderError } from "../ports/provider-error.ts";
import type { GeminiOptions } from "./client.ts";
import { generateContent } from "./client.ts";
import { partsOf, readGemini } from "./response.ts";

const PROVIDER = "gemini";

/** Gemini as a writer. It caches equal beginnings by itself, so the system prompt goes first and nothing marks it. */
export function createGeminiLanguage(options: GeminiOptions): LanguageModel {
  return {
    provider: PROVIDER,
    async generate(spec, request, call) {
      const details = { provider: PROVIDER, model: spec.vendorModel };
      const { $schema: _, ...schema } = request.schema;
      const target = { details, call, maxBytes: MAX_JSON_BYTES };
      const response = await generateContent(options, target, {
        model: spec.vendorModel,
        contents: [
          {
            role: "user",
            parts: request.parts.map((part) =>
              part.kind === "text"
                ? { text: part.text }
                : { inlineData: { mimeType: part.mime, data: toBase64(part.data) } },
            ),
          },
        ],
        config: {
          systemInstruction: request.system,
          responseMimeType: "application/json",
          responseJsonSchema: schema,
          maxOutputTokens: Math.min(request.maxOutputTokens, spec.maxOutputTokens),
        },
      });
      const answer = readGemini(response, details);
      const billed = answer.usageMetadata;
      const usage = languageUsage(spec, {
        fresh: Math.max(0, billed.promptTokenCount - billed.cachedContentTokenCount),
        cacheRead: billed.cachedContentTokenCount,
        cacheWrite: 0,
        output: billed.candidatesTokenCount + billed.thoughtsTokenCount,
      });
      const text = partsOf(answer, usage, details)
        .map((part) => part.text ?? "")
        .join("");
      try {
        return { value: JSON.parse(text), usage, requestId: answer.responseId ?? null };
      } catch (cause) {
        throw new ProviderError("bad_result", "the text is not JSON", { ...details, usage, cause });
      }
    },
  };
}
