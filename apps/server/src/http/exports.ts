import { AdId, AdSize, FileQuality, ImageFormat } from "@static-engine/contracts";
import { exportAd } from "@static-engine/services";
import { Router } from "express";
import { z } from "zod";
import type { Container } from "../container.ts";
import { requireSignature, sendAppError, whileWanted } from "./signed.ts";
import type { Turns } from "./take-turns.ts";

const Query = z.object({
  ad: AdId,
  v: z.coerce.number().int().min(1),
  ratio: AdSize,
  format: ImageFormat,
  scale: z.coerce.number().min(1).max(2),
  quality: FileQuality.optional(),
});

/** One ad as a file: `/exports/<name>?ad=…&ratio=…&format=…&scale=…&v=…`. */
export function serveExports(container: Container, inTurn: Turns): Router {
  const router = Router();
  router.get("/exports/:name", requireSignature(container), async (request, response) => {
    try {
      const { ad: id, v: version, quality, ...rest } = Query.parse(request.query);
      const ctx = container.createContext({ id: "export", ip: request.ip ?? null });
      const input = { id, version, ...rest, ...(quality ? { quality } : {}) };
      const file = await inTurn({ signal: whileWanted(response) }, () => exportAd({ ctx, input }));
      response.attachment(String(request.params.name));
      response.set({ "cache-control": "private, no-cache", etag: `"${file.etag}"` });
      response.type(file.mime).send(file.data);
    } catch (error) {
      sendAppError(response, error);
    }
  });
  return router;
}
