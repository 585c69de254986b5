import { z } from "zod";
import type { Scene, VendorProtocol } from "./emulator.ts";
import { PICTURE_FILES, pictureUrl } from "./picture-files.ts";
import { readBody, refuse } from "./read-body.ts";
import type { Reply } from "./reply.ts";

const Side = z.int().min(64).multipleOf(16);
const Wish = z.object({
  prompt: z.string(),
  width: Side,
  height: Side,
  seed: z.int().optional(),
  steps: z.int().min(1).max(50).optional(),
  guidance: z.number().min(1.5).max(10).optional(),
  safety_tolerance: z.int().min(0).max(5).optional(),
  output_format: z.enum(["png", "jpeg"]).default("jpeg"),
  input_image: z.string().optional(),
});

function failure(_status: number, message: string) {
  return { detail: message };
}

/** Black Forest Labs' tasks: an order, a polling address, a picture that lies elsewhere. */
export function fluxProtocol(): VendorProtocol {
  return {
    vendor: "flux",
    isAuthorised: (headers) => Boolean(headers["x-key"]),
    failure,
    routes: [
      { method: "POST", path: /^\/v1\/flux-[\w.-]+$/, phase: "submit", handle: submit },
      { method: "GET", path: /^\/v1\/get_result$/, phase: "poll", handle: poll },
      PICTURE_FILES,
    ],
  };
}

function submit({ call, jobs, url }: Scene): Reply {
  const wish = readBody(call, Wish);
  if (!wish) return refuse(422, { detail: [{ msg: "Input should be valid", type: "value_error" }] });
  // References are large, and nothing is made of them.
  const { input_image: _, ...order } = wish;
  const id = jobs.open(order);
  return { json: { id, polling_url: `${url}/v1/get_result?id=${id}`, cost: 3 } };
}

function poll(scene: Scene): Reply {
  const { call, faults, jobs } = scene;
  const id = call.query.id ?? "";
  const job = jobs.find(id);
  if (!job) return { status: 404, json: { id, status: "Task not found", result: null } };
  if (!job.isReady) return { json: { id, status: "Pending", result: null, progress: 0.5 } };
  const fault = faults.takeContent(call, "refusal", "empty");
  if (fault === "refusal") return { json: { id, status: "Content Moderated", result: null } };
  if (fault === "empty") return { json: { id, status: "Ready", result: null } };
  const { prompt, width, height, output_format: format, seed } = Wish.parse(job.order);
  const sample = pictureUrl(scene, { prompt: `${prompt} ${seed ?? ""}`, width, height, format });
  return { json: { id, status: "Ready", result: { sample, prompt, seed: seed ?? 1 } } };
}
