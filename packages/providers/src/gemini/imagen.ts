import { GoogleGenAI, SafetyFilterLevel } from "@google/genai";
import { z } from "zod";
import { imageCost } from "../catalogue/cost.ts";
import { finished } from "../http/finished.ts";
import { createImageModel } from "../http/image-model.ts";
import { MAX_INLINE_BYTES } from "../http/picture.ts";
import type { Target } from "../http/target.ts";
import { throughSdk } from "../http/through-sdk.ts";
import type { ImageModel } from "../ports/image-model.ts";
import { ProviderError } from "../ports/provider-error.ts";
import type { GeminiOptions } from "./client.ts";
import { sortGeminiFailure } from "./sort-failure.ts";

const PROVIDER = "imagen";

const Answer = z.object({
  generatedImages: z
    .array(
      z.object({
        image: z.object({ imageBytes: z.string().optional() }).optional(),
        raiFilteredReason: z.string().optional(),
      }),
    )
    .default([]),
});

const FILTERS = {
  strict: SafetyFilterLevel.BLOCK_LOW_AND_ABOVE,
  standard: SafetyFilterLevel.BLOCK_MEDIUM_AND_ABOVE,
  relaxed: SafetyFilterLevel.BLOCK_ONLY_HIGH,
};

/**
 * Imagen. The Gemini API closed it on 2026-08-17, and the SDK offers it on Google Cloud alone, so the key is one of
 * Vertex AI in express mode. The SDK warns once on the console that it will drop the call in 2027.
 */
export function createImagen({ apiKey, baseUrl }: GeminiOptions): ImageModel {
  const address = baseUrl ?? "https://aiplatform.googleapis.com";
  return createImageModel({
    provider: PROVIDER,
    origin: new URL(address).origin,
    async submit(spec, request, call) {
      const details = { provider: PROVIDER, model: spec.vendorModel };
      const target: Target = {
        details,
        call,
        intent: "submit",
        maxBytes: MAX_INLINE_BYTES,
        sort: sortGeminiFailure,
      };
      const response = await throughSdk(target, (fetch) => {
        const client = new GoogleGenAI({
          apiKey,
          vertexai: true,
          httpOptions: { baseUrl: address, apiVersion: "v1", fetch },
        });
        return client.models.generateImages({
          model: spec.vendorModel,
          prompt: request.prompt,
          config: {
            numberOfImages: 1,
            aspectRatio: spec.sizes[request.ratio].wire,
            ...(spec.level ? { imageSize: spec.level } : {}),
            ...(request.negativePrompt === undefined ? {} : { negativePrompt: request.negativePrompt }),
            ...(request.seed === undefined ? {} : { seed: request.seed }),
            ...(request.safety ? { safetyFilterLevel: FILTERS[request.safety] } : {}),
            // A seed is refused together with the watermark or with the rewriting of the prompt.
            addWatermark: false,
            enhancePrompt: false,
            includeRaiReason: true,
            outputMimeType: "image/png",
          },
        });
      });
      const parsed = Answer.safeParse(response);
      const [first] = parsed.data?.generatedImages ?? [];
      if (first?.raiFilteredReason) {
        throw new ProviderError("rejected", `filtered: ${first.raiFilteredReason}`, details);
      }
      const data = first?.image?.imageBytes;
      if (!data) throw new ProviderError("bad_result", "the answer holds no picture", details);
      return finished({ data: Buffer.from(data, "base64") }, imageCost(spec, request), null);
    },
  });
}
