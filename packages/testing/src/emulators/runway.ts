import { z } from "zod";
import type { Scene, VendorProtocol } from "./emulator.ts";
import { PICTURE_FILES, pictureUrl } from "./picture-files.ts";
import { readBody, readSize, refuse } from "./read-body.ts";
import type { Reply } from "./reply.ts";

const Wish = z.strictObject({
  model: z.literal("gen4_image"),
  promptText: z.string().min(1).max(1000),
  ratio: z.enum(["1080:1080", "1080:1920", "1920:1080"]),
  seed: z.int().optional(),
  referenceImages: z
    .array(z.strictObject({ uri: z.string(), tag: z.string() }))
    .max(3)
    .optional(),
  contentModeration: z.object({ publicFigureThreshold: z.enum(["auto", "low"]) }).optional(),
});

/** Runway's tasks of text to image. */
export function runwayProtocol(): VendorProtocol {
  return {
    vendor: "runway",
    isAuthorised: (headers) =>
      /^Bearer \S+$/.test(headers.authorization ?? "") && headers["x-runway-version"] === "2024-11-06",
    failure: (_, message) => ({ error: message }),
    routes: [
      { method: "POST", path: /^\/v1\/text_to_image$/, phase: "submit", handle: submit },
      { method: "GET", path: /^\/v1\/tasks\/([\w-]+)$/, phase: "poll", handle: poll },
      PICTURE_FILES,
    ],
  };
}

function submit({ call, jobs }: Scene): Reply {
  const wish = readBody(call, Wish);
  if (!wish) return refuse(400, { error: "Validation of body failed" });
  // References are large, and nothing is made of them.
  const { referenceImages: _, ...order } = wish;
  return { json: { id: jobs.open(order), estimatedCost: { credits: 8 } } };
}

function poll(scene: Scene, [id = ""]: string[]): Reply {
  const job = scene.jobs.find(id);
  if (!job) return refuse(404, { error: "Task not found" });
  if (!job.isReady) return { json: { id, status: "RUNNING", progress: 0.4 } };
  const fault = scene.faults.takeContent(scene.call, "refusal", "empty");
  if (fault === "refusal") {
    return { json: { id, status: "FAILED", failure: "Moderated", failureCode: "SAFETY.OUTPUT.IMAGE" } };
  }
  const { promptText, ratio, seed } = Wish.parse(job.order);
  const size = readSize(ratio) ?? { width: 1080, height: 1080 };
  const url = pictureUrl(scene, { prompt: `${promptText} ${seed ?? ""}`, ...size, format: "png" });
  return { json: { id, status: "SUCCEEDED", output: fault === "empty" ? [] : [url], cost: { credits: 8 } } };
}
