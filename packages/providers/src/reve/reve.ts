import { z } from "zod";
import { imageCost } from "../catalogue/cost.ts";
import type { ImageModelSpec } from "../catalogue/model-spec.ts";
import { finished } from "../http/finished.ts";
import { createImageModel } from "../http/image-model.ts";
import { createJsonClient } from "../http/json-client.ts";
import { toBase64 } from "../http/picture.ts";
import type { SortFailure } from "../http/target.ts";
import type { ImageModel, ImageRequest } from "../ports/image-model.ts";
import { ProviderError } from "../ports/provider-error.ts";

const PROVIDER = "reve";

const Answer = z.object({
  image: z.string().nullish(),
  content_violation: z.boolean().optional(),
  request_id: z.string().optional(),
});

/** Reve: creates from words, remixes where references are given. `baseUrl` without `/v1`. */
export function createReve({ apiKey, baseUrl }: { apiKey: string; baseUrl?: string }): ImageModel {
  const client = createJsonClient({
    provider: PROVIDER,
    baseUrl: baseUrl ?? "https://api.reve.com",
    headers: { authorization: `Bearer ${apiKey}`, accept: "application/json" },
    sort,
  });
  return createImageModel({
    provider: PROVIDER,
    origin: client.origin,
    async submit(spec, request, call) {
      const isRemix = (request.references ?? []).length > 0;
      const path = isRemix ? "/v1/image/remix" : "/v1/image/create";
      const { body, requestId } = await client.post(spec, path, wishOf(spec, request), Answer, call);
      const id = body.request_id ?? requestId;
      const details = { provider: PROVIDER, model: spec.vendorModel, requestId: id ?? undefined };
      if (body.content_violation) {
        throw new ProviderError("rejected", "the picture violates the content policy", details);
      }
      if (!body.image) throw new ProviderError("bad_result", "the answer holds no picture", details);
      return finished({ data: Buffer.from(body.image, "base64") }, imageCost(spec, request), id);
    },
  });
}

function wishOf(spec: ImageModelSpec, request: ImageRequest) {
  const references = (request.references ?? []).map(({ data }) => toBase64(data));
  return {
    prompt: request.prompt,
    aspect_ratio: spec.sizes[request.ratio].wire,
    version: spec.vendorModel,
    ...(references.length > 0 ? { reference_images: references } : {}),
  };
}

const sort: SortFailure = ({ text }) => {
  if (/PROMPT_CONTENT_VIOLATION|CONTENT_POLICY/i.test(text)) return "rejected";
  return /INSUFFICIENT_(BUDGET|CREDITS)/i.test(text) ? "quota" : null;
};
