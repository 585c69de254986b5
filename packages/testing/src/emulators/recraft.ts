import { z } from "zod";
import type { Scene, VendorProtocol } from "./emulator.ts";
import { PICTURE_FILES, pictureUrl } from "./picture-files.ts";
import { readBody, readSize, refuse } from "./read-body.ts";
import type { Reply } from "./reply.ts";

const Wish = z.strictObject({
  model: z.enum(["recraftv4_pro", "recraftv3"]),
  prompt: z.string().min(1),
  n: z.literal(1),
  size: z.string(),
  response_format: z.literal("url"),
  style: z.string().optional(),
  negative_prompt: z.string().optional(),
  random_seed: z.int().optional(),
});

function failure(status: number, message: string) {
  return { code: `emulated_${status}`, message };
}

/** Recraft's generations. */
export function recraftProtocol(): VendorProtocol {
  return {
    vendor: "recraft",
    isAuthorised: (headers) => /^Bearer \S+$/.test(headers.authorization ?? ""),
    failure,
    routes: [
      { method: "POST", path: /^\/v1\/images\/generations$/, phase: "submit", handle: generate },
      PICTURE_FILES,
    ],
  };
}

async function generate(scene: Scene): Promise<Reply> {
  const { call, faults, jobs } = scene;
  const wish = readBody(call, Wish);
  const size = readSize(wish?.size ?? "");
  if (!wish || !size) return refuse(400, failure(400, "Validation error"));
  return jobs.work(() => {
    const fault = faults.takeContent(call, "refusal", "empty");
    if (fault === "refusal")
      return refuse(400, { code: "prohibited_content", message: "The prompt is not allowed" });
    const url = pictureUrl(scene, {
      prompt: `${wish.prompt} ${wish.random_seed ?? ""}`,
      ...size,
      format: "png",
    });
    const data = fault === "empty" ? [] : [{ image_id: "emulated", url }];
    return { json: { created: Math.floor(Date.now() / 1000), credits: 40, data } };
  });
}
