import type { Archive } from "@static-engine/services";
import { readArchive } from "@static-engine/services";
import { ZipArchive } from "archiver";
import type { Response } from "express";
import { Router } from "express";
import type { Container } from "../container.ts";
import { requireSignature, sendAppError } from "./signed.ts";

/** Feeds one file at a time, so that memory holds one picture whatever the archive's size. */
export async function streamArchive(archive: Archive, response: Response): Promise<void> {
  const zip = new ZipArchive({ store: true });
  const failed = new Promise<never>((_, reject) => zip.on("error", reject));
  failed.catch(() => {});
  zip.pipe(response);
  const closed = new Promise<void>((resolve) => response.once("close", resolve));
  try {
    for await (const entry of archive.entries) {
      if (response.destroyed) return;
      const file = await entry.open();
      if (!file) continue;
      const written = new Promise<void>((resolve) => zip.once("entry", () => resolve()));
      zip.append(file.data, { name: file.name });
      await Promise.race([written, closed, failed]);
    }
    await Promise.race([zip.finalize(), closed, failed]);
  } finally {
    // Frees the sources of a reader that left; after a whole archive there is nothing left to free.
    if (!response.writableFinished && response.destroyed) zip.abort();
  }
}

/** The prepared ZIP at `/downloads/<id>.zip`. A reader that leaves frees all that it used; a failure cuts the file. */
export function serveArchives(container: Container): Router {
  const router = Router();
  router.get("/downloads/:id.zip", requireSignature(container), async (request, response) => {
    try {
      const ctx = container.createContext({ id: "archive", ip: request.ip ?? null });
      const archive = await readArchive({ ctx, input: { id: String(request.params.id) } });
      response.attachment(archive.filename);
      response.set({ "cache-control": "private, no-store", "content-type": "application/zip" });
      await streamArchive(archive, response);
    } catch (error) {
      container.log.warn({ err: error }, "an archive was cut short");
      sendAppError(response, error);
    }
  });
  return router;
}
