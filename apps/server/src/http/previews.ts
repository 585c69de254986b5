import { ProductId, Ratio } from "@static-engine/contracts";
import { drawPreview } from "@static-engine/services";
import { Router } from "express";
import { z } from "zod";
import type { Container } from "../container.ts";
import { requireSignature, sendAppError } from "./signed.ts";

const Params = z.object({
  slug: z.string().regex(/^[a-z0-9-]{1,60}$/),
  owner: z.union([z.literal("demo"), ProductId]),
  version: z.string().regex(/^[a-z0-9-]{1,40}$/),
  ratio: z
    .string()
    .transform((value) => value.replace("x", ":"))
    .pipe(Ratio),
});

/** Concept previews: `/previews/<concept>/<product or demo>/<version>/<ratio>.webp`. */
export function servePreviews(container: Container): Router {
  const router = Router();
  router.get(
    "/previews/:slug/:owner/:version/:ratio.webp",
    requireSignature(container),
    async (request, response) => {
      try {
        const { owner, ...rest } = Params.parse(request.params);
        const ctx = container.createContext({ id: "preview", ip: request.ip ?? null });
        const productId = owner === "demo" ? null : ProductId.parse(owner);
        const data = await drawPreview({ ctx, input: { ...rest, productId } });
        response.set("cache-control", "private, max-age=31536000, immutable");
        response.type("image/webp").send(data);
      } catch (error) {
        sendAppError(response, error);
      }
    },
  );
  return router;
}
