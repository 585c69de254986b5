import { z } from "zod";
import type { AnswerQuestion } from "./answer.ts";
import { answerFromBrief } from "./answer.ts";
import type { Scene, VendorProtocol } from "./emulator.ts";
import { readBody, refuse } from "./read-body.ts";
import type { Reply } from "./reply.ts";

const Block = z.union([
  z.object({ type: z.literal("text"), text: z.string() }),
  z.object({
    type: z.literal("image"),
    source: z.object({ type: z.literal("base64"), media_type: z.string(), data: z.string() }),
  }),
]);

const Message = z.strictObject({
  model: z.string(),
  max_tokens: z.int().positive(),
  system: z
    .array(
      z.object({
        type: z.literal("text"),
        text: z.string(),
        cache_control: z.object({ type: z.string() }).optional(),
      }),
    )
    .optional(),
  messages: z.array(z.object({ role: z.literal("user"), content: z.array(Block) })).min(1),
  output_config: z.object({
    format: z.object({ type: z.literal("json_schema"), schema: z.record(z.string(), z.unknown()) }),
  }),
});

const ERRORS: Record<number, string> = {
  400: "invalid_request_error",
  401: "authentication_error",
  402: "billing_error",
  403: "permission_error",
  404: "not_found_error",
  409: "conflict_error",
  413: "request_too_large",
  429: "rate_limit_error",
  503: "overloaded_error",
};

/** Anthropic's Messages API of version 2026-10-21, as far as structured output and vision need it. */
export function anthropicProtocol(answer: AnswerQuestion = answerFromBrief): VendorProtocol {
  const warm = new Set<string>();
  return {
    vendor: "anthropic",
    isAuthorised: (headers) => /^Bearer \S+$/.test(headers.authorization ?? ""),
    failure: (status, message) => ({
      type: "error",
      error: { type: ERRORS[status] ?? "api_error", message },
      request_id: "req_emulated",
    }),
    routes: [
      {
        method: "POST",
        path: /^\/v1\/messages$/,
        phase: "submit",
        handle: (scene) => reply(scene, answer, warm),
      },
    ],
  };
}

async function reply(scene: Scene, answer: AnswerQuestion, warm: Set<string>): Promise<Reply> {
  const body = readBody(scene.call, Message);
  if (!body || !scene.call.headers["anthropic-version"]) {
    const error = { type: "invalid_request_error", message: "Extra inputs are not permitted" };
    return refuse(400, { type: "error", error, request_id: "req_emulated" });
  }
  return scene.jobs.work(async () => {
    const system = (body.system ?? []).map(({ text }) => text).join("\n");
    const content = body.messages.flatMap((message) => message.content);
    const text = content.flatMap((block) => (block.type === "text" ? [block.text] : [])).join("\n");
    const images = content.flatMap((block) =>
      block.type === "image" ? [{ mime: block.source.media_type, data: block.source.data }] : [],
    );
    const fault = scene.faults.takeContent(scene.call, "refusal", "empty", "max_tokens", "no_json");
    const value = fault
      ? null
      : await answer({ system, text, images, schema: body.output_config.format.schema });
    const said =
      fault === "no_json" ? "Here are six ideas:" : fault === "max_tokens" ? '{"va' : JSON.stringify(value);
    const isMarked = body.system?.some((block) => block.cache_control) ?? false;
    const isWarm = isMarked && warm.has(system);
    if (isMarked) warm.add(system);
    const systemTokens = Math.ceil(system.length / 4);
    return {
      headers: { "request-id": "req_emulated" },
      json: {
        id: "msg_emulated",
        type: "message",
        role: "assistant",
        model: body.model,
        content: fault === "refusal" || fault === "empty" ? [] : [{ type: "text", text: said }],
        stop_reason: fault === "refusal" ? "refusal" : fault === "max_tokens" ? "max_tokens" : "end_turn",
        stop_sequence: null,
        stop_details:
          fault === "refusal" ? { type: "refusal", category: "general_harms", explanation: null } : null,
        usage: {
          input_tokens: Math.ceil(text.length / 4) + images.length * 1500 + (isMarked ? 0 : systemTokens),
          output_tokens: Math.ceil(said.length / 4),
          cache_creation_input_tokens: isMarked && !isWarm ? systemTokens : 0,
          cache_read_input_tokens: isWarm ? systemTokens : 0,
        },
      },
    };
  });
}
