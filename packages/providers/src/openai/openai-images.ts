import OpenAI, { toFile } from "openai";
import { z } from "zod";
import { imageCost, pictureUsage } from "../catalogue/cost.ts";
import type { ImageModelSpec } from "../catalogue/model-spec.ts";
import { createImageModel } from "../http/image-model.ts";
import { MAX_INLINE_BYTES } from "../http/picture.ts";
import type { SortFailure, Target } from "../http/target.ts";
import { throughSdk } from "../http/through-sdk.ts";
import type { ImageModel, ImageRequest } from "../ports/image-model.ts";
import { ProviderError } from "../ports/provider-error.ts";

const PROVIDER = "openai";

const Answer = z.object({
  _request_id: z.string().nullish(),
  data: z.array(z.object({ b64_json: z.string() })).min(1),
  usage: z.object({ input_tokens: z.number(), output_tokens: z.number() }).optional(),
});

/** GPT Image: paints from words, and edits where references are given. `baseUrl` with its version path. */
export function createOpenAIImages({ apiKey, baseUrl }: { apiKey: string; baseUrl?: string }): ImageModel {
  const baseURL = baseUrl ?? "https://api.openai.com/v1";
  return createImageModel({
    provider: PROVIDER,
    origin: new URL(baseURL).origin,
    async submit(spec, request, call) {
      const details = { provider: PROVIDER, model: spec.vendorModel };
      const references = request.references ?? [];
      if (references.length > 0 && request.safety) {
        throw new ProviderError("bad_request", "an edit has no safety level", details);
      }
      const target: Target = { details, call, intent: "submit", maxBytes: MAX_INLINE_BYTES, sort };
      const response = await throughSdk(target, async (fetch) => {
        const client = new OpenAI({
          apiKey,
          baseURL,
          // Null keeps the SDK from reading the process's environment.
          organization: null,
          project: null,
          webhookSecret: null,
          maxRetries: 0,
          timeout: call.timeoutMs * 2,
          logLevel: "off",
          fetch,
        });
        const options = { headers: { "Idempotency-Key": call.key } };
        if (references.length > 0) {
          const image = await Promise.all(references.map(asFile));
          return client.images.edit({ ...wishOf(spec, request), image }, options);
        }
        const moderation = request.safety && moderationOf(request.safety);
        return client.images.generate(
          { ...wishOf(spec, request), ...(moderation && { moderation }) },
          options,
        );
      });
      const parsed = Answer.safeParse(response);
      const image = parsed.data?.data[0];
      if (!parsed.success || !image) {
        throw new ProviderError("bad_result", "the answer holds no picture", {
          ...details,
          cause: parsed.error,
        });
      }
      const { usage, _request_id } = parsed.data;
      return {
        state: "done",
        result: {
          images: [{ data: Buffer.from(image.b64_json, "base64") }],
          usage: pictureUsage(imageCost(spec, request), {
            input: usage?.input_tokens ?? 0,
            output: usage?.output_tokens ?? 0,
          }),
          requestId: _request_id ?? null,
        },
      };
    },
  });
}

function wishOf(spec: ImageModelSpec, request: ImageRequest) {
  return {
    model: spec.vendorModel,
    prompt: request.prompt,
    n: 1,
    size: spec.sizes[request.ratio].wire,
    quality: request.quality ?? "medium",
    output_format: "png",
  } as const;
}

function asFile({ data, mime, role }: { data: Uint8Array; mime: string; role: string }, index: number) {
  return toFile(data, `${role}-${index}.${mime.split("/")[1]}`, { type: mime });
}

// The vendor knows two levels; its default is the stricter.
function moderationOf(safety: "strict" | "standard" | "relaxed"): "low" | "auto" {
  return safety === "relaxed" ? "low" : "auto";
}

const sort: SortFailure = ({ status, text }) => {
  if (/moderation_blocked|content_policy_violation/.test(text)) return "rejected";
  if (/insufficient_quota|billing_hard_limit_reached/.test(text)) return "quota";
  return status === 400 && /model_not_found/.test(text) ? "gone" : null;
};
