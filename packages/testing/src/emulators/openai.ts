import { z } from "zod";
import type { Scene, VendorProtocol } from "./emulator.ts";
import { paintPicture } from "./paint-picture.ts";
import { readBody, readSize, refuse } from "./read-body.ts";
import type { Reply } from "./reply.ts";
import { inlinePicture } from "./reply.ts";

const Wish = z.strictObject({
  model: z.string(),
  prompt: z.string().max(32_000),
  n: z.coerce.number(),
  size: z.string(),
  quality: z.enum(["low", "medium", "high", "auto"]),
  output_format: z.enum(["png", "jpeg", "webp"]),
  moderation: z.enum(["low", "auto"]).optional(),
});

const CODES: Record<number, string> = {
  401: "invalid_api_key",
  404: "model_not_found",
  429: "rate_limit_exceeded",
};

function failure(status: number, message: string) {
  return { error: { message, type: "invalid_request_error", param: null, code: CODES[status] ?? null } };
}

/** OpenAI's images: generations as JSON, edits as a form. */
export function openaiProtocol(): VendorProtocol {
  return {
    vendor: "openai",
    isAuthorised: (headers) => /^Bearer \S+$/.test(headers.authorization ?? ""),
    failure,
    routes: [
      { method: "POST", path: /^\/v1\/images\/generations$/, phase: "submit", handle: paint },
      { method: "POST", path: /^\/v1\/images\/edits$/, phase: "submit", handle: paint },
    ],
  };
}

async function paint(scene: Scene): Promise<Reply> {
  const { call, faults } = scene;
  const wish = readBody(call, Wish);
  const size = wish && readSize(wish.size);
  const isEdit = call.path.endsWith("/edits");
  if (!wish || !size || size.width % 16 > 0 || size.height % 16 > 0 || isEdit !== call.files.length > 0) {
    return refuse(400, failure(400, "Invalid value"));
  }
  return scene.jobs.work(async () => {
    const fault = faults.takeContent(call, "refusal", "empty");
    if (fault === "refusal") {
      const error = {
        message: "Your request was rejected by the safety system.",
        type: "image_generation_user_error",
        param: null,
        code: "moderation_blocked",
      };
      return refuse(400, { error });
    }
    const bytes = await paintPicture(
      { prompt: wish.prompt, ...size, format: "png" },
      faults.takePicture(call),
    );
    return {
      headers: { "x-request-id": "req_emulated" },
      json: {
        created: Math.floor(Date.now() / 1000),
        data: fault === "empty" ? [] : [{ b64_json: inlinePicture(bytes) }],
        output_format: wish.output_format,
        quality: wish.quality,
        size: wish.size,
        usage: {
          input_tokens: Math.ceil(wish.prompt.length / 4),
          input_tokens_details: { text_tokens: Math.ceil(wish.prompt.length / 4), image_tokens: 0 },
          output_tokens: 1056,
          total_tokens: 1056 + Math.ceil(wish.prompt.length / 4),
        },
      },
    };
  });
}
