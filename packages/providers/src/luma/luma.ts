import { z } from "zod";
import { imageCost } from "../catalogue/cost.ts";
import { finished } from "../http/finished.ts";
import { createImageModel } from "../http/image-model.ts";
import { createJsonClient } from "../http/json-client.ts";
import type { ImageModel, ImageProgress, ImageTicket } from "../ports/image-model.ts";
import { ProviderError } from "../ports/provider-error.ts";

const PROVIDER = "luma";
const POLL_AFTER_MS = 1_500;
const MODERATION = /moderat|content policy|blocked/i;

const Generation = z.object({
  id: z.string(),
  state: z.enum(["queued", "dreaming", "completed", "failed"]),
  failure_reason: z.string().nullish(),
  assets: z.object({ image: z.string().nullish() }).nullish(),
});

/** Luma Photon: submit, then ask by id. `baseUrl` with `/dream-machine/v1`. */
export function createLuma({ apiKey, baseUrl }: { apiKey: string; baseUrl?: string }): ImageModel {
  const client = createJsonClient({
    provider: PROVIDER,
    baseUrl: baseUrl ?? "https://api.lumalabs.ai/dream-machine/v1",
    headers: { authorization: `Bearer ${apiKey}` },
    sort: ({ status, text }) => (status === 400 && MODERATION.test(text) ? "rejected" : null),
  });
  return createImageModel({
    provider: PROVIDER,
    origin: client.origin,
    async submit(spec, request, call) {
      const wish = {
        model: spec.vendorModel,
        prompt: request.prompt,
        aspect_ratio: spec.sizes[request.ratio].wire,
        format: "png",
      };
      const { body } = await client.post(spec, "/generations/image", wish, Generation, call);
      const ticket = { requestId: body.id, costMicroUsd: imageCost(spec, request) };
      return { state: "waiting", ticket, pollAfterMs: POLL_AFTER_MS };
    },
    async poll(spec, ticket, call) {
      const path = `/generations/${encodeURIComponent(ticket.requestId)}`;
      const { body } = await client.get(spec, path, Generation, call);
      return progressOf(body, ticket, spec.vendorModel);
    },
  });
}

function progressOf(
  { state, assets, failure_reason: reason }: z.infer<typeof Generation>,
  ticket: ImageTicket,
  model: string,
): ImageProgress {
  const details = { provider: PROVIDER, model, requestId: ticket.requestId };
  if (state === "failed") {
    const kind = MODERATION.test(reason ?? "") ? "rejected" : "retry";
    throw new ProviderError(kind, reason ?? "failed without a reason", details);
  }
  if (state !== "completed") return { state: "waiting", ticket, pollAfterMs: POLL_AFTER_MS };
  if (!assets?.image) throw new ProviderError("bad_result", "completed without a picture", details);
  return finished({ url: assets.image }, ticket.costMicroUsd, ticket.requestId);
}
