import { z } from "zod";
import type { Scene, VendorProtocol } from "./emulator.ts";
import { PICTURE_FILES, pictureUrl } from "./picture-files.ts";
import { readBody, refuse } from "./read-body.ts";
import type { Reply } from "./reply.ts";

const Wish = z.strictObject({
  model: z.enum(["photon-1", "photon-flash-1"]),
  prompt: z.string().min(1),
  aspect_ratio: z.enum(["1:1", "9:16", "16:9"]),
  format: z.enum(["jpg", "png"]),
});

const PIXELS = {
  "1:1": { width: 1536, height: 1536 },
  "9:16": { width: 1152, height: 2048 },
  "16:9": { width: 2048, height: 1152 },
};

/** Luma's Dream Machine, its pictures alone. */
export function lumaProtocol(): VendorProtocol {
  return {
    vendor: "luma",
    isAuthorised: (headers) => /^Bearer \S+$/.test(headers.authorization ?? ""),
    failure: (_, message) => ({ detail: message }),
    routes: [
      { method: "POST", path: /^\/dream-machine\/v1\/generations\/image$/, phase: "submit", handle: submit },
      { method: "GET", path: /^\/dream-machine\/v1\/generations\/([\w-]+)$/, phase: "poll", handle: poll },
      PICTURE_FILES,
    ],
  };
}

function submit({ call, jobs }: Scene): Reply {
  const wish = readBody(call, Wish);
  if (!wish) return refuse(400, { detail: [{ msg: "Input should be valid" }] });
  return {
    status: 201,
    json: { id: jobs.open(wish), generation_type: "image", state: "queued", assets: null },
  };
}

function poll(scene: Scene, [id = ""]: string[]): Reply {
  const job = scene.jobs.find(id);
  if (!job) return refuse(404, { detail: "Generation not found" });
  if (!job.isReady) return { json: { id, state: "dreaming", failure_reason: null, assets: null } };
  const fault = scene.faults.takeContent(scene.call, "refusal", "empty");
  if (fault === "refusal") {
    return { json: { id, state: "failed", failure_reason: "Advanced moderation failed", assets: null } };
  }
  const { prompt, aspect_ratio: ratio } = Wish.parse(job.order);
  const image = fault === "empty" ? null : pictureUrl(scene, { prompt, ...PIXELS[ratio], format: "png" });
  return { json: { id, state: "completed", failure_reason: null, assets: { image, video: null } } };
}
