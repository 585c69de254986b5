import { z } from "zod";
import { imageCost } from "../catalogue/cost.ts";
import { finished } from "../http/finished.ts";
import { createImageModel } from "../http/image-model.ts";
import { createJsonClient } from "../http/json-client.ts";
import { toDataUri } from "../http/picture.ts";
import type { ImageModel } from "../ports/image-model.ts";
import type { ProviderErrorKind } from "../ports/provider-error.ts";
import { ProviderError } from "../ports/provider-error.ts";

const PROVIDER = "seedream";

const Fault = z.object({ code: z.string(), message: z.string().optional() });
const Answer = z.object({
  data: z.array(z.object({ url: z.string().optional(), error: Fault.optional() })).default([]),
  error: Fault.nullish(),
});

/** ByteDance Seedream by BytePlus ModelArk. `baseUrl` with `/api/v3`. */
export function createSeedream({ apiKey, baseUrl }: { apiKey: string; baseUrl?: string }): ImageModel {
  const client = createJsonClient({
    provider: PROVIDER,
    baseUrl: baseUrl ?? "https://ark.ap-southeast.bytepluses.com/api/v3",
    headers: { authorization: `Bearer ${apiKey}` },
    sort: ({ text }) => kindOf(text),
  });
  return createImageModel({
    provider: PROVIDER,
    origin: client.origin,
    async submit(spec, request, call) {
      const references = (request.references ?? []).map(toDataUri);
      const wish = {
        model: spec.vendorModel,
        prompt: request.prompt,
        ...(references.length > 0 ? { image: references } : {}),
        size: spec.sizes[request.ratio].wire,
        response_format: "url",
        sequential_image_generation: "disabled",
        // Its default is true.
        watermark: false,
      };
      const { body, requestId } = await client.post(spec, "/images/generations", wish, Answer, call);
      const details = { provider: PROVIDER, model: spec.vendorModel, requestId: requestId ?? undefined };
      const [image] = body.data;
      // A picture can fail inside an answer of status 200.
      const fault = body.error ?? image?.error;
      if (fault) {
        const kind = kindOf(fault.code) ?? "bad_result";
        throw new ProviderError(kind, `${fault.code}: ${fault.message ?? ""}`, details);
      }
      if (!image?.url) throw new ProviderError("bad_result", "the answer holds no picture", details);
      return finished({ url: image.url }, imageCost(spec, request), requestId);
    },
  });
}

function kindOf(words: string): ProviderErrorKind | null {
  if (/SensitiveContent|RiskDetection/.test(words)) return "rejected";
  return /AccountOverdue|InsufficientBalance|SetLimitExceeded/.test(words) ? "quota" : null;
}
