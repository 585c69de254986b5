import { z } from "zod";
import { imageCost } from "../catalogue/cost.ts";
import { finished } from "../http/finished.ts";
import { createImageModel } from "../http/image-model.ts";
import { createJsonClient } from "../http/json-client.ts";
import type { SortFailure } from "../http/target.ts";
import type { ImageModel } from "../ports/image-model.ts";
import { ProviderError } from "../ports/provider-error.ts";

const PROVIDER = "recraft";

const Answer = z.object({ data: z.array(z.object({ url: z.string() })) });

/** Recraft. `baseUrl` with `/v1`. */
export function createRecraft({ apiKey, baseUrl }: { apiKey: string; baseUrl?: string }): ImageModel {
  const client = createJsonClient({
    provider: PROVIDER,
    baseUrl: baseUrl ?? "https://external.api.recraft.ai/v1",
    headers: { authorization: `Bearer ${apiKey}` },
    sort,
  });
  return createImageModel({
    provider: PROVIDER,
    origin: client.origin,
    async submit(spec, request, call) {
      const wish = {
        model: spec.vendorModel,
        prompt: request.prompt,
        n: 1,
        size: spec.sizes[request.ratio].wire,
        response_format: "url",
        ...(request.style === undefined ? {} : { style: request.style }),
        ...(request.negativePrompt === undefined ? {} : { negative_prompt: request.negativePrompt }),
        ...(request.seed === undefined ? {} : { random_seed: request.seed }),
      };
      const { body, requestId } = await client.post(spec, "/images/generations", wish, Answer, call);
      const [image] = body.data;
      if (!image) {
        throw new ProviderError("bad_result", "the answer holds no picture", {
          provider: PROVIDER,
          model: spec.vendorModel,
          requestId: requestId ?? undefined,
        });
      }
      return finished({ url: image.url }, imageCost(spec, request), requestId);
    },
  });
}

// Codes as open-source clients know them; the vendor documents none.
const sort: SortFailure = ({ status, text }) => {
  if (status === 400 && /not_enough_credits/.test(text)) return "quota";
  return status === 400 && /moderation|nsfw|prohibited_content/i.test(text) ? "rejected" : null;
};
