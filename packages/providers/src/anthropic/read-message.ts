import { z } from "zod";
import type { BilledTokens } from "../catalogue/cost.ts";
import type { LanguageAnswer } from "../ports/language-model.ts";
import { ProviderError } from "../ports/provider-error.ts";
import type { Usage } from "../ports/usage.ts";

const Message = z.object({
  _request_id: z.string().nullish(),
  content: z.array(z.object({ type: z.string(), text: z.string().optional() })),
  stop_reason: z.string().nullable(),
  stop_details: z.object({ category: z.string().nullish() }).nullish(),
  usage: z.object({
    input_tokens: z.number(),
    output_tokens: z.number(),
    cache_creation_input_tokens: z.number().nullish(),
    cache_read_input_tokens: z.number().nullish(),
  }),
});

/**
 * The JSON of a message. The SDK's own parse throws away usage and stop reason when an answer cannot be used; both are
 * kept here, because the call was billed.
 * @throws ProviderError `rejected` | `bad_result`, with its usage
 */
export function readMessage(
  message: unknown,
  details: { provider: string; model: string },
  usageOf: (tokens: BilledTokens) => Usage,
): LanguageAnswer {
  const parsed = Message.safeParse(message);
  if (!parsed.success) {
    throw new ProviderError("bad_result", "the answer is no message", { ...details, cause: parsed.error });
  }
  const { content, stop_reason, stop_details, usage: billed, _request_id } = parsed.data;
  const usage = usageOf({
    fresh: billed.input_tokens,
    cacheRead: billed.cache_read_input_tokens ?? 0,
    cacheWrite: billed.cache_creation_input_tokens ?? 0,
    output: billed.output_tokens,
  });
  const requestId = _request_id ?? undefined;
  if (stop_reason === "refusal") {
    const category = stop_details?.category ?? "no category";
    throw new ProviderError("rejected", `refused (${category})`, { ...details, usage, requestId });
  }
  if (stop_reason !== "end_turn" && stop_reason !== "stop_sequence") {
    throw new ProviderError("bad_result", `stopped by ${stop_reason}`, { ...details, usage, requestId });
  }
  const text = content.find(({ type }) => type === "text")?.text ?? "";
  try {
    return { value: JSON.parse(text), usage, requestId: requestId ?? null };
  } catch (cause) {
    throw new ProviderError("bad_result", "the text is not JSON", { ...details, usage, requestId, cause });
  }
}
