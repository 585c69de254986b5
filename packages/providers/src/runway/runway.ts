import { z } from "zod";
import { imageCost } from "../catalogue/cost.ts";
import { finished } from "../http/finished.ts";
import { createImageModel } from "../http/image-model.ts";
import { createJsonClient } from "../http/json-client.ts";
import { toDataUri } from "../http/picture.ts";
import type { ImageModel, ImageProgress, ImageTicket } from "../ports/image-model.ts";
import { ProviderError } from "../ports/provider-error.ts";

const PROVIDER = "runway";
/** The vendor asks for no more than one question in five seconds. */
const POLL_AFTER_MS = 5_000;

const Created = z.object({ id: z.string() });
const Task = z.object({
  status: z.enum(["PENDING", "THROTTLED", "RUNNING", "SUCCEEDED", "FAILED", "CANCELLED"]),
  output: z.array(z.string()).nullish(),
  failure: z.string().nullish(),
  failureCode: z.string().nullish(),
});

/** Runway's text to image: a task, then questions by its id. `baseUrl` without `/v1`. */
export function createRunway({ apiKey, baseUrl }: { apiKey: string; baseUrl?: string }): ImageModel {
  const client = createJsonClient({
    provider: PROVIDER,
    baseUrl: baseUrl ?? "https://api.dev.runwayml.com",
    headers: { authorization: `Bearer ${apiKey}`, "x-runway-version": "2024-11-06" },
    sort: ({ status, text }) => (status === 400 && /enough credits/i.test(text) ? "quota" : null),
  });
  return createImageModel({
    provider: PROVIDER,
    origin: client.origin,
    async submit(spec, request, call) {
      const references = (request.references ?? []).map((it, index) => ({
        uri: toDataUri(it),
        tag: `${it.role}${index + 1}`,
      }));
      const wish = {
        model: spec.vendorModel,
        promptText: request.prompt,
        ratio: spec.sizes[request.ratio].wire,
        ...(request.seed === undefined ? {} : { seed: request.seed }),
        ...(references.length > 0 ? { referenceImages: references } : {}),
        ...(request.safety
          ? { contentModeration: { publicFigureThreshold: request.safety === "relaxed" ? "low" : "auto" } }
          : {}),
      };
      const { body } = await client.post(spec, "/v1/text_to_image", wish, Created, call);
      const ticket = { requestId: body.id, costMicroUsd: imageCost(spec, request) };
      return { state: "waiting", ticket, pollAfterMs: POLL_AFTER_MS };
    },
    async poll(spec, ticket, call) {
      const path = `/v1/tasks/${encodeURIComponent(ticket.requestId)}`;
      const { body } = await client.get(spec, path, Task, call);
      return progressOf(body, ticket, spec.vendorModel);
    },
  });
}

function progressOf(task: z.infer<typeof Task>, ticket: ImageTicket, model: string): ImageProgress {
  const details = { provider: PROVIDER, model, requestId: ticket.requestId };
  const why = `${task.status} ${task.failureCode ?? ""} ${task.failure ?? ""}`.trim();
  switch (task.status) {
    case "SUCCEEDED": {
      const [url] = task.output ?? [];
      if (!url) throw new ProviderError("bad_result", "succeeded without a picture", details);
      return finished({ url }, ticket.costMicroUsd, ticket.requestId);
    }
    case "FAILED":
      if (/SAFETY/.test(task.failureCode ?? "")) throw new ProviderError("rejected", why, details);
      throw new ProviderError(
        /^ASSET\./.test(task.failureCode ?? "") ? "bad_request" : "retry",
        why,
        details,
      );
    case "CANCELLED":
      throw new ProviderError("gone", why, details);
    default:
      return { state: "waiting", ticket, pollAfterMs: POLL_AFTER_MS };
  }
}
