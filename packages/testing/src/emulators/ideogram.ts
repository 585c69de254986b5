import { z } from "zod";
import type { Scene, VendorProtocol } from "./emulator.ts";
import { PICTURE_FILES, pictureUrl } from "./picture-files.ts";
import { readBody, readSize, refuse } from "./read-body.ts";
import type { Reply } from "./reply.ts";

const SPEED = z.enum(["FLASH", "TURBO", "DEFAULT", "QUALITY"]);

const V3 = z.strictObject({
  prompt: z.string().min(1),
  resolution: z.enum(["1024x1024", "736x1312", "1312x736"]),
  rendering_speed: SPEED,
  num_images: z.literal("1"),
  magic_prompt: z.enum(["AUTO", "ON", "OFF"]),
  negative_prompt: z.string().optional(),
  seed: z.string().regex(/^\d+$/).optional(),
  style_type: z.enum(["AUTO", "GENERAL", "REALISTIC", "DESIGN", "FICTION"]).optional(),
});

const V4 = z.strictObject({
  text_prompt: z.string().min(1),
  resolution: z.enum(["2048x2048", "1440x2560", "2560x1440"]),
  rendering_speed: SPEED,
});

/** Ideogram's forms of version 3 and 4. */
export function ideogramProtocol(): VendorProtocol {
  return {
    vendor: "ideogram",
    isAuthorised: (headers) => Boolean(headers["api-key"]),
    failure: (_, message) => ({ error: message }),
    routes: [
      { method: "POST", path: /^\/v1\/ideogram-v[34]\/generate$/, phase: "submit", handle: generate },
      PICTURE_FILES,
    ],
  };
}

async function generate(scene: Scene): Promise<Reply> {
  const { call, faults, jobs } = scene;
  const isV4 = call.path.includes("-v4/");
  const v4 = isV4 ? readBody(call, V4) : null;
  const v3 = isV4 ? null : readBody(call, V3);
  const size = readSize((v4 ?? v3)?.resolution ?? "");
  const prompt = v4?.text_prompt ?? v3?.prompt;
  if (!size || !prompt) return refuse(400, { error: "Invalid request" });
  return jobs.work(() => {
    const fault = faults.takeContent(call, "refusal", "empty");
    const url = fault
      ? null
      : pictureUrl(scene, { prompt: `${prompt} ${v3?.seed ?? ""}`, ...size, format: "png" });
    const image = {
      url,
      prompt,
      resolution: `${size.width}x${size.height}`,
      seed: 1,
      is_image_safe: fault !== "refusal",
    };
    return { json: { created: new Date().toISOString(), data: fault === "empty" ? [] : [image] } };
  });
}
