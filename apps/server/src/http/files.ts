import { THUMB_WIDTHS, thumbKey } from "@static-engine/services";
import { Router } from "express";
import sharp from "sharp";
import type { Container } from "../container.ts";
import { requireSignature, sendAppError } from "./signed.ts";

const MIME_BY_EXTENSION: Record<string, string> = { png: "image/png", jpg: "image/jpeg", webp: "image/webp" };

function mimeOf(key: string): string {
  return MIME_BY_EXTENSION[key.slice(key.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}

/** Small copies are made once and kept under their own key. */
async function readThumb(
  container: Container,
  key: string,
  width: (typeof THUMB_WIDTHS)[number],
): Promise<Buffer> {
  const { files } = container.createContext({ id: "thumb", ip: null });
  const small = thumbKey(key, width);
  if (await files.exists(small)) return files.get(small);
  const data = await sharp(await files.get(key))
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 84, effort: 2 })
    .toBuffer();
  await files.put(small, data, { mime: "image/webp" });
  return data;
}

/** `/files/<key>?w=480&e=…&s=…`: content-addressed, so a browser may keep it for ever. */
export function serveFiles(container: Container): Router {
  const router = Router();
  router.get("/files/*key", requireSignature(container), async (request, response) => {
    const key = [request.params.key].flat().join("/");
    const width = THUMB_WIDTHS.find((candidate) => String(candidate) === request.query.w);
    try {
      const { files } = container.createContext({ id: "file", ip: request.ip ?? null });
      const data = width ? await readThumb(container, key, width) : await files.get(key);
      response.set("cache-control", "private, max-age=31536000, immutable");
      response.type(width ? "image/webp" : mimeOf(key)).send(data);
    } catch (error) {
      sendAppError(response, error);
    }
  });
  return router;
}
