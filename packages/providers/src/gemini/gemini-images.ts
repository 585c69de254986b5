import { imageCost, pictureUsage } from "../catalogue/cost.ts";
import { createImageModel } from "../http/image-model.ts";
import { MAX_INLINE_BYTES, toBase64 } from "../http/picture.ts";
import type { ImageModel } from "../ports/image-model.ts";
import { ProviderError } from "../ports/provider-error.ts";
import type { GeminiOptions } from "./client.ts";
import { GEMINI_URL, generateContent } from "./client.ts";
import { partsOf, readGemini } from "./response.ts";
import { safetySettings } from "./safety.ts";

const PROVIDER = "gemini";

/** Nano Banana and Nano Banana Pro. References go before the words, which is how Google's examples speak of them. */
export function createGeminiImages(options: GeminiOptions): ImageModel {
  return createImageModel({
    provider: PROVIDER,
    origin: new URL(options.baseUrl ?? GEMINI_URL).origin,
    async submit(spec, request, call) {
      const details = { provider: PROVIDER, model: spec.vendorModel };
      const target = { details, call, maxBytes: MAX_INLINE_BYTES };
      const response = await generateContent(options, target, {
        model: spec.vendorModel,
        contents: [
          {
            role: "user",
            parts: [
              ...(request.references ?? []).map(({ mime, data }) => ({
                inlineData: { mimeType: mime, data: toBase64(data) },
              })),
              { text: request.prompt },
            ],
          },
        ],
        config: {
          responseModalities: ["IMAGE"],
          imageConfig: {
            aspectRatio: spec.sizes[request.ratio].wire,
            ...(spec.level ? { imageSize: spec.level } : {}),
          },
          ...(request.safety ? { safetySettings: safetySettings(request.safety) } : {}),
        },
      });
      const answer = readGemini(response, details);
      const billed = answer.usageMetadata;
      const usage = pictureUsage(imageCost(spec, request), {
        input: billed.promptTokenCount,
        output: billed.candidatesTokenCount + billed.thoughtsTokenCount,
      });
      // The SDK's `data` getter glues several pictures into one; the last part is the finished one.
      const image = partsOf(answer, { ...usage, images: 0, costMicroUsd: 0 }, details)
        .flatMap(({ inlineData }) => inlineData ?? [])
        .at(-1);
      if (!image) throw new ProviderError("bad_result", "the answer holds no picture", { ...details });
      return {
        state: "done",
        result: {
          images: [{ data: Buffer.from(image.data, "base64") }],
          usage,
          requestId: answer.responseId ?? null,
        },
      };
    },
  });
}
