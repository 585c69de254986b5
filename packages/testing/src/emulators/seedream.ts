import { z } from "zod";
import type { Scene, VendorProtocol } from "./emulator.ts";
import { PICTURE_FILES, pictureUrl } from "./picture-files.ts";
import { readBody, readSize, refuse } from "./read-body.ts";
import type { Reply } from "./reply.ts";

const Wish = z.strictObject({
  model: z.string(),
  prompt: z.string().min(1),
  image: z.array(z.string().startsWith("data:image/")).max(14).optional(),
  size: z.string(),
  response_format: z.enum(["url", "b64_json"]),
  sequential_image_generation: z.enum(["disabled", "auto"]),
  watermark: z.literal(false),
});

function failure(status: number, message: string) {
  return { error: { code: `Emulated${status}`, message, type: "BadRequest" } };
}

/** BytePlus ModelArk's images. */
export function seedreamProtocol(): VendorProtocol {
  return {
    vendor: "seedream",
    isAuthorised: (headers) => /^Bearer \S+$/.test(headers.authorization ?? ""),
    failure,
    routes: [
      { method: "POST", path: /^\/api\/v3\/images\/generations$/, phase: "submit", handle: generate },
      PICTURE_FILES,
    ],
  };
}

async function generate(scene: Scene): Promise<Reply> {
  const { call, faults, jobs } = scene;
  const wish = readBody(call, Wish);
  const size = readSize(wish?.size ?? "");
  if (!wish || !size) return refuse(400, failure(400, "The parameter is not valid"));
  return jobs.work(() => {
    const fault = faults.takeContent(call, "refusal", "empty");
    const error = { code: "OutputImageSensitiveContentDetected", message: "The output may be sensitive." };
    const url = pictureUrl(scene, { prompt: wish.prompt, ...size, format: "jpeg" });
    return {
      json: {
        model: wish.model,
        created: Math.floor(Date.now() / 1000),
        data: fault === "empty" ? [] : [fault === "refusal" ? { error } : { url, size: wish.size }],
        usage: { generated_images: fault ? 0 : 1, output_tokens: 16384, total_tokens: 16384 },
      },
    };
  });
}
