import { z } from "zod";
import type { Scene, VendorProtocol } from "./emulator.ts";
import { paintPicture } from "./paint-picture.ts";
import { readBody, refuse } from "./read-body.ts";
import type { Reply } from "./reply.ts";
import { inlinePicture } from "./reply.ts";

const Predict = z.object({
  instances: z.tuple([z.strictObject({ prompt: z.string().min(1) })]),
  parameters: z.strictObject({
    sampleCount: z.literal(1),
    aspectRatio: z.enum(["1:1", "9:16", "16:9"]),
    sampleImageSize: z.literal("2K"),
    addWatermark: z.literal(false),
    enhancePrompt: z.literal(false),
    includeRaiReason: z.boolean(),
    outputOptions: z.object({ mimeType: z.literal("image/png") }),
    negativePrompt: z.string().optional(),
    seed: z.int().optional(),
    safetySetting: z.string().optional(),
  }),
});

const PIXELS = {
  "1:1": { width: 2048, height: 2048 },
  "9:16": { width: 1536, height: 2816 },
  "16:9": { width: 2816, height: 1536 },
};

function failure(code: number, message: string) {
  return { error: { code, message, status: "EMULATED" } };
}

/** Imagen's predict on Vertex AI. */
export function imagenProtocol(): VendorProtocol {
  return {
    vendor: "imagen",
    isAuthorised: (headers) => Boolean(headers["x-goog-api-key"]),
    failure,
    routes: [
      {
        method: "POST",
        path: /^\/v1\/publishers\/google\/models\/imagen-[\w.-]+:predict$/,
        phase: "submit",
        handle: predict,
      },
    ],
  };
}

async function predict({ call, faults, jobs }: Scene): Promise<Reply> {
  const body = readBody(call, Predict);
  if (!body) return refuse(400, failure(400, "Invalid JSON payload"));
  return jobs.work(async () => {
    const fault = faults.takeContent(call, "refusal", "empty");
    if (fault === "refusal")
      return { json: { predictions: [{ raiFilteredReason: "Unable to show the picture." }] } };
    if (fault === "empty") return { json: {} };
    const { aspectRatio, seed } = body.parameters;
    const prompt = `${body.instances[0].prompt} ${seed ?? ""}`;
    const bytes = await paintPicture(
      { prompt, ...PIXELS[aspectRatio], format: "png" },
      faults.takePicture(call),
    );
    return { json: { predictions: [{ bytesBase64Encoded: inlinePicture(bytes), mimeType: "image/png" }] } };
  });
}
