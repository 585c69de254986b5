import { z } from "zod";
import { imageCost } from "../catalogue/cost.ts";
import { finished } from "../http/finished.ts";
import { createImageModel } from "../http/image-model.ts";
import type { Vendor } from "../http/json-client.ts";
import { createJsonClient } from "../http/json-client.ts";
import { toBase64 } from "../http/picture.ts";
import type { Call } from "../ports/call.ts";
import type { ImageModel, ImageProgress, ImageRequest, ImageTicket } from "../ports/image-model.ts";
import { ProviderError } from "../ports/provider-error.ts";
import { mayTakeKey } from "./may-take-key.ts";

const PROVIDER = "flux";
const POLL_AFTER_MS = 500;
const SAFETY = { strict: 0, standard: 2, relaxed: 4 };

const Submitted = z.object({ id: z.string(), polling_url: z.string() });

const Polled = z.object({
  status: z.string(),
  result: z.object({ sample: z.string() }).nullish(),
});

/** Black Forest Labs: submit, then poll the regional address that the answer names. `baseUrl` without `/v1`. */
export function createFlux({ apiKey, baseUrl = "https://api.bfl.ai" }: FluxOptions): ImageModel {
  const vendor: Vendor = { provider: PROVIDER, baseUrl, headers: { "x-key": apiKey }, sort: () => null };
  const client = createJsonClient(vendor);
  return createImageModel({
    provider: PROVIDER,
    origin: client.origin,
    async submit(spec, request, call) {
      const { body } = await client.post(
        spec,
        `/v1/${spec.vendorModel}`,
        bodyOf(spec.sizes[request.ratio], request),
        Submitted,
        call,
      );
      const ticket: ImageTicket = {
        requestId: body.id,
        pollUrl: body.polling_url,
        costMicroUsd: imageCost(spec, request),
      };
      return { state: "waiting", ticket, pollAfterMs: POLL_AFTER_MS };
    },
    async poll(spec, ticket, call: Call) {
      const details = { provider: PROVIDER, model: spec.vendorModel, requestId: ticket.requestId };
      const url = ticket.pollUrl ?? `/v1/get_result?id=${encodeURIComponent(ticket.requestId)}`;
      if (!url.startsWith("/") && !mayTakeKey(url, client.origin)) {
        throw new ProviderError("bad_result", "the polling address is not the vendor's", details);
      }
      const { body } = await client.get(spec, url, Polled, call);
      return progressOf(body, ticket, details);
    },
  });
}

type FluxOptions = { apiKey: string; baseUrl?: string };

function bodyOf({ width, height }: { width: number; height: number }, request: ImageRequest) {
  const references = (request.references ?? []).map(({ data }, index) => [
    index === 0 ? "input_image" : `input_image_${index + 1}`,
    toBase64(data),
  ]);
  return {
    prompt: request.prompt,
    width,
    height,
    ...(request.seed === undefined ? {} : { seed: request.seed }),
    ...(request.steps === undefined ? {} : { steps: request.steps }),
    ...(request.cfg === undefined ? {} : { guidance: request.cfg }),
    ...(request.safety ? { safety_tolerance: SAFETY[request.safety] } : {}),
    output_format: "png",
    ...Object.fromEntries(references),
  };
}

function progressOf(
  { status, result }: z.infer<typeof Polled>,
  ticket: ImageTicket,
  details: { provider: string; model: string; requestId: string },
): ImageProgress {
  switch (status) {
    case "Pending":
      return { state: "waiting", ticket, pollAfterMs: POLL_AFTER_MS };
    case "Ready":
      if (!result?.sample) throw new ProviderError("bad_result", "ready without a picture", details);
      return finished({ url: result.sample }, ticket.costMicroUsd, ticket.requestId);
    case "Request Moderated":
    case "Content Moderated":
      throw new ProviderError("rejected", status, details);
    case "Task not found":
      throw new ProviderError("gone", status, details);
    default:
      throw new ProviderError("retry", `the task ended as ${status}`, details);
  }
}
