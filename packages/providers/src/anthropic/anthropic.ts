import Anthropic from "@anthropic-ai/sdk";
import type { BilledTokens } from "../catalogue/cost.ts";
import { languageUsage } from "../catalogue/cost.ts";
import { MAX_JSON_BYTES, toBase64 } from "../http/picture.ts";
import type { SortFailure, Target } from "../http/target.ts";
import { throughSdk } from "../http/through-sdk.ts";
import type { LanguageModel, MessagePart } from "../ports/language-model.ts";
import { readMessage } from "./read-message.ts";
import { toAnthropicSchema } from "./schema.ts";

const PROVIDER = "anthropic";

/** Claude: writes and sees. `baseUrl` without the version path. */
export function createAnthropic({ apiKey, baseUrl }: { apiKey: string; baseUrl?: string }): LanguageModel {
  return {
    provider: PROVIDER,
    async generate(spec, request, call) {
      const details = { provider: PROVIDER, model: spec.vendorModel };
      const target: Target = { details, call, intent: "submit", maxBytes: MAX_JSON_BYTES, sort };
      const message = await throughSdk(target, (fetch) => {
        const client = new Anthropic({
          apiKey,
          // Null keeps the SDK from looking for other credentials on this machine.
          authToken: null,
          baseURL: baseUrl ?? "https://api.anthropic.com",
          maxRetries: 0,
          // Ours is in the transport; theirs must only not be the shorter one.
          timeout: call.timeoutMs * 2,
          logLevel: "off",
          fetch,
        });
        return client.messages.create({
          model: spec.vendorModel,
          max_tokens: Math.min(request.maxOutputTokens, spec.maxOutputTokens),
          system: [{ type: "text", text: request.system, cache_control: { type: "ephemeral" } }],
          messages: [{ role: "user", content: request.parts.map(toBlock) }],
          output_config: { format: { type: "json_schema", schema: toAnthropicSchema(request.schema) } },
        });
      });
      return readMessage(message, details, (tokens: BilledTokens) => languageUsage(spec, tokens));
    },
  };
}

function toBlock(part: MessagePart): Anthropic.ContentBlockParam {
  if (part.kind === "text") return { type: "text", text: part.text };
  return { type: "image", source: { type: "base64", media_type: part.mime, data: toBase64(part.data) } };
}

// An account without money answers 400 with a sentence, not 402, on the older path.
const sort: SortFailure = ({ status, text }) =>
  status === 400 && /credit balance is too low|billing_error/.test(text) ? "quota" : null;
