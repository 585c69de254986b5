import { z } from "zod";
import type { Scene, VendorProtocol } from "./emulator.ts";
import { paintPicture } from "./paint-picture.ts";
import { readBody, refuse } from "./read-body.ts";
import type { Reply } from "./reply.ts";
import { inlinePicture } from "./reply.ts";

const Wish = z.strictObject({
  prompt: z.string().min(1).max(2560),
  aspect_ratio: z.enum(["1:1", "9:16", "16:9"]),
  version: z.string(),
  reference_images: z.array(z.base64()).min(1).max(6).optional(),
});

const PIXELS = {
  "1:1": { width: 1024, height: 1024 },
  "9:16": { width: 768, height: 1360 },
  "16:9": { width: 1360, height: 768 },
};

function failure(status: number, message: string) {
  return { error_code: `EMULATED_${status}`, message };
}

/** Reve's create and remix. */
export function reveProtocol(): VendorProtocol {
  return {
    vendor: "reve",
    isAuthorised: (headers) => /^Bearer \S+$/.test(headers.authorization ?? ""),
    failure,
    routes: [{ method: "POST", path: /^\/v1\/image\/(?:create|remix)$/, phase: "submit", handle: create }],
  };
}

async function create({ call, faults, jobs }: Scene): Promise<Reply> {
  const wish = readBody(call, Wish);
  if (!wish || Boolean(wish.reference_images) !== call.path.endsWith("/remix")) {
    return refuse(400, failure(400, "The request body is not valid"));
  }
  return jobs.work(async () => {
    const fault = faults.takeContent(call, "refusal", "empty");
    const picture = { prompt: wish.prompt, ...PIXELS[wish.aspect_ratio], format: "png" as const };
    const image = fault ? null : inlinePicture(await paintPicture(picture, faults.takePicture(call)));
    return {
      json: {
        image,
        version: "reve-create@20250915",
        content_violation: fault === "refusal",
        request_id: "rsid-emulated",
        credits_used: 18,
        credits_remaining: 982,
      },
    };
  });
}
