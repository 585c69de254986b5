import { z } from "zod";
import { imageCost } from "../catalogue/cost.ts";
import type { ImageModelSpec } from "../catalogue/model-spec.ts";
import { finished } from "../http/finished.ts";
import { createImageModel } from "../http/image-model.ts";
import { createJsonClient } from "../http/json-client.ts";
import type { ImageModel, ImageRequest } from "../ports/image-model.ts";
import { ProviderError } from "../ports/provider-error.ts";

const PROVIDER = "ideogram";
const SPEED = { low: "TURBO", medium: "DEFAULT", high: "QUALITY" };

const Answer = z.object({
  data: z.array(z.object({ url: z.string().nullish(), is_image_safe: z.boolean().optional() })),
});

/** Ideogram 3 and 4: one form, one answer. `baseUrl` without `/v1`. */
export function createIdeogram({ apiKey, baseUrl }: { apiKey: string; baseUrl?: string }): ImageModel {
  const client = createJsonClient({
    provider: PROVIDER,
    baseUrl: baseUrl ?? "https://api.ideogram.ai",
    headers: { "Api-Key": apiKey },
    // Its own meaning of 422: the prompt failed the safety check.
    sort: ({ status }) => (status === 422 ? "rejected" : null),
  });
  return createImageModel({
    provider: PROVIDER,
    origin: client.origin,
    async submit(spec, request, call) {
      const path = `/v1/${spec.vendorModel}/generate`;
      const { body, requestId } = await client.post(spec, path, formOf(spec, request), Answer, call);
      const details = { provider: PROVIDER, model: spec.vendorModel, requestId: requestId ?? undefined };
      const [image] = body.data;
      if (image?.is_image_safe === false) {
        throw new ProviderError("rejected", "the picture failed the safety check", details);
      }
      if (!image?.url) throw new ProviderError("bad_result", "the answer holds no picture", details);
      return finished({ url: image.url }, imageCost(spec, request), requestId);
    },
  });
}

function formOf(spec: ImageModelSpec, request: ImageRequest): FormData {
  const form = new FormData();
  form.set("resolution", spec.sizes[request.ratio].wire);
  form.set("rendering_speed", SPEED[request.quality ?? "medium"]);
  if (spec.vendorModel === "ideogram-v4") {
    // Version 4 has no switch: plain words are always worked over by its magic prompt.
    form.set("text_prompt", request.prompt);
    return form;
  }
  form.set("prompt", request.prompt);
  form.set("num_images", "1");
  form.set("magic_prompt", "OFF");
  if (request.negativePrompt !== undefined) form.set("negative_prompt", request.negativePrompt);
  if (request.seed !== undefined) form.set("seed", String(request.seed));
  if (request.style !== undefined) form.set("style_type", request.style);
  return form;
}
