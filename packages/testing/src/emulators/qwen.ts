import { z } from "zod";
import type { Scene, VendorProtocol } from "./emulator.ts";
import { PICTURE_FILES, pictureUrl } from "./picture-files.ts";
import { readBody, readSize, refuse } from "./read-body.ts";
import type { Reply } from "./reply.ts";

const Wish = z.strictObject({
  model: z.literal("qwen-image"),
  input: z.strictObject({ prompt: z.string().min(1), negative_prompt: z.string().optional() }),
  parameters: z.strictObject({
    size: z.enum(["1328*1328", "928*1664", "1664*928"]),
    n: z.literal(1),
    prompt_extend: z.boolean(),
    watermark: z.literal(false),
    seed: z.int().optional(),
  }),
});

function failure(status: number, message: string) {
  return { code: `Emulated${status}`, message, request_id: "emulated" };
}

/** Alibaba Model Studio's asynchronous picture tasks. */
export function qwenProtocol(): VendorProtocol {
  return {
    vendor: "qwen",
    isAuthorised: (headers) => /^Bearer \S+$/.test(headers.authorization ?? ""),
    failure,
    routes: [
      {
        method: "POST",
        path: /^\/api\/v1\/services\/aigc\/text2image\/image-synthesis$/,
        phase: "submit",
        handle: submit,
      },
      { method: "GET", path: /^\/api\/v1\/tasks\/([\w-]+)$/, phase: "poll", handle: poll },
      PICTURE_FILES,
    ],
  };
}

function submit({ call, jobs }: Scene): Reply {
  const wish = readBody(call, Wish);
  if (!wish || call.headers["x-dashscope-async"] !== "enable") {
    return refuse(400, { code: "InvalidParameter", message: "url error", request_id: "emulated" });
  }
  return { json: { output: { task_id: jobs.open(wish), task_status: "PENDING" }, request_id: "emulated" } };
}

function poll(scene: Scene, [id = ""]: string[]): Reply {
  const job = scene.jobs.find(id);
  if (!job) return { json: { output: { task_id: id, task_status: "UNKNOWN" }, request_id: "emulated" } };
  if (!job.isReady)
    return { json: { output: { task_id: id, task_status: "RUNNING" }, request_id: "emulated" } };
  const fault = scene.faults.takeContent(scene.call, "refusal", "empty");
  if (fault === "refusal") {
    const said = { code: "DataInspectionFailed", message: "Output data may contain inappropriate content." };
    return { json: { output: { task_id: id, task_status: "FAILED", ...said }, request_id: "emulated" } };
  }
  const { input, parameters } = Wish.parse(job.order);
  const size = readSize(parameters.size) ?? { width: 1328, height: 1328 };
  const url = pictureUrl(scene, {
    prompt: `${input.prompt} ${parameters.seed ?? ""}`,
    ...size,
    format: "png",
  });
  const results = fault === "empty" ? [] : [{ url }];
  return { json: { output: { task_id: id, task_status: "SUCCEEDED", results }, request_id: "emulated" } };
}
