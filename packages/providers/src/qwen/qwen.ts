import { z } from "zod";
import { imageCost } from "../catalogue/cost.ts";
import { finished } from "../http/finished.ts";
import { createImageModel } from "../http/image-model.ts";
import { createJsonClient } from "../http/json-client.ts";
import type { ImageModel, ImageProgress, ImageTicket } from "../ports/image-model.ts";
import type { ProviderErrorKind } from "../ports/provider-error.ts";
import { ProviderError } from "../ports/provider-error.ts";

const PROVIDER = "qwen";
const POLL_AFTER_MS = 1_500;

const Created = z.object({ output: z.object({ task_id: z.string() }) });
const Task = z.object({
  output: z.object({
    task_status: z.string(),
    code: z.string().optional(),
    message: z.string().optional(),
    results: z
      .array(
        z.object({ url: z.string().optional(), code: z.string().optional(), message: z.string().optional() }),
      )
      .optional(),
  }),
});

/** Qwen-Image by Alibaba Model Studio: a task, then questions by its id. `baseUrl` is the region's host. */
export function createQwen({ apiKey, baseUrl }: { apiKey: string; baseUrl?: string }): ImageModel {
  const client = createJsonClient({
    provider: PROVIDER,
    baseUrl: baseUrl ?? "https://dashscope-intl.aliyuncs.com",
    headers: { authorization: `Bearer ${apiKey}` },
    postHeaders: { "x-dashscope-async": "enable" },
    sort: ({ text }) => kindOf(text),
  });
  return createImageModel({
    provider: PROVIDER,
    origin: client.origin,
    async submit(spec, request, call) {
      const wish = {
        model: spec.vendorModel,
        input: {
          prompt: request.prompt,
          ...(request.negativePrompt === undefined ? {} : { negative_prompt: request.negativePrompt }),
        },
        parameters: {
          size: spec.sizes[request.ratio].wire,
          n: 1,
          // Ours is written to the end; its own rewriting would change it unseen.
          prompt_extend: false,
          watermark: false,
          ...(request.seed === undefined ? {} : { seed: request.seed }),
        },
      };
      const path = "/api/v1/services/aigc/text2image/image-synthesis";
      const { body } = await client.post(spec, path, wish, Created, call);
      const ticket = { requestId: body.output.task_id, costMicroUsd: imageCost(spec, request) };
      return { state: "waiting", ticket, pollAfterMs: POLL_AFTER_MS };
    },
    async poll(spec, ticket, call) {
      const path = `/api/v1/tasks/${encodeURIComponent(ticket.requestId)}`;
      const { body } = await client.get(spec, path, Task, call);
      return progressOf(body.output, ticket, spec.vendorModel);
    },
  });
}

function progressOf(task: z.infer<typeof Task>["output"], ticket: ImageTicket, model: string): ImageProgress {
  const details = { provider: PROVIDER, model, requestId: ticket.requestId };
  const [image] = task.results ?? [];
  const code = task.code ?? image?.code ?? "";
  const why = `${task.task_status} ${code} ${task.message ?? image?.message ?? ""}`.trim();
  switch (task.task_status) {
    case "PENDING":
    case "RUNNING":
      return { state: "waiting", ticket, pollAfterMs: POLL_AFTER_MS };
    case "SUCCEEDED":
      if (!image?.url) throw new ProviderError(kindOf(code) ?? "bad_result", why, details);
      return finished({ url: image.url }, ticket.costMicroUsd, ticket.requestId);
    case "FAILED":
      throw new ProviderError(kindOf(code) ?? "retry", why, details);
    default:
      // CANCELED, and UNKNOWN for a task that has expired.
      throw new ProviderError("gone", why, details);
  }
}

function kindOf(words: string): ProviderErrorKind | null {
  if (/DataInspectionFailed/i.test(words)) return "rejected";
  if (/Arrearage|AllocationQuota|CommodityNotPurchased/.test(words)) return "quota";
  return /InvalidApiKey/.test(words) ? "auth" : null;
}
