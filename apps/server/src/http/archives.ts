import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Archive } from "@static-engine/services";
import { readArchive } from "@static-engine/services";
import { ZipArchive } from "archiver";
import type { Request, Response } from "express";
import { Router } from "express";
import type { Container } from "../container.ts";
import { requireSignature, sendAppError, whileWanted } from "./signed.ts";
import type { ByteRange } from "./stored-zip.ts";
import { storedZip, storedZipLength, storedZipTag } from "./stored-zip.ts";
import type { Turns } from "./take-turns.ts";

/**
 * Feeds one file at a time, so that memory holds one picture whatever the archive's size.
 * @param inTurn where files may have to be painted first; what has begun is gone on with however many wait
 */
export async function streamArchive(archive: Archive, response: Response, inTurn?: Turns): Promise<void> {
  const signal = whileWanted(response);
  const zip = new ZipArchive({ store: true });
  const failed = new Promise<never>((_, reject) => zip.on("error", reject));
  failed.catch(() => {});
  zip.pipe(response);
  const closed = new Promise<void>((resolve) => response.once("close", resolve));
  let isUnderWay = false;
  try {
    for await (const entry of archive.entries) {
      if (response.destroyed) return;
      const file = await (inTurn ? inTurn({ signal, isUnderWay }, entry.open) : entry.open());
      isUnderWay = true;
      if (!file) continue;
      const written = new Promise<void>((resolve) => zip.once("entry", () => resolve()));
      zip.append(file.data, { name: file.name });
      await Promise.race([written, closed, failed]);
    }
    await Promise.race([zip.finalize(), closed, failed]);
  } catch (error) {
    // A reader that left while a file was waited for is no fault.
    if (!signal.aborted) throw error;
  } finally {
    // Frees the sources of a reader that left; after a whole archive there is nothing left to free.
    if (!response.writableFinished && response.destroyed) zip.abort();
  }
}

type Prepared = Awaited<ReturnType<typeof readArchive>>;

/**
 * The same from files that lie there: its size is said before, and what broke off goes on by `Range`. False where the
 * files are still to be painted, or too large for it.
 */
async function streamStored(
  { entries, date }: Prepared,
  request: Request,
  response: Response,
): Promise<boolean> {
  const files = entries.flatMap(({ stored }) => stored ?? []);
  const total = files.length === entries.length ? storedZipLength(files) : null;
  if (total === null) return false;
  const tag = storedZipTag(files);
  response.set({ "accept-ranges": "bytes", etag: tag });
  const range = readRange(request, tag, total);
  if (range === null) {
    response.status(416).set("content-range", `bytes */${total}`).end();
    return true;
  }
  const { start, end } = range;
  if (end - start + 1 < total) response.status(206).set("content-range", `bytes ${start}-${end}/${total}`);
  response.set("content-length", String(end - start + 1));
  if (request.method === "HEAD") response.end();
  // Few pictures wait for the network: the archive's memory is theirs.
  else await pipeline(Readable.from(storedZip(files, date, range), { highWaterMark: 2 }), response);
  return true;
}

/** The part that is asked for, of this very archive; all of it where it has changed since; `null` where there is none. */
function readRange(request: Request, tag: string, total: number): ByteRange | null {
  const whole = { start: 0, end: total - 1 };
  const condition = request.headers["if-range"];
  if (condition !== undefined && condition !== tag) return whole;
  const ranges = request.range(total);
  if (ranges === -1) return null;
  if (!Array.isArray(ranges) || ranges.length !== 1) return whole;
  return ranges[0] ?? whole;
}

/** The prepared ZIP at `/downloads/<id>.zip`. A reader that leaves frees all that it used; a failure cuts the file. */
export function serveArchives(container: Container, inTurn: Turns): Router {
  const router = Router();
  router.get("/downloads/:id.zip", requireSignature(container), async (request, response) => {
    try {
      const ctx = container.createContext({ id: "archive", ip: request.ip ?? null });
      const archive = await readArchive({ ctx, input: { id: String(request.params.id) } });
      response.attachment(archive.filename);
      response.set({ "cache-control": "private, no-store", "content-type": "application/zip" });
      if (!(await streamStored(archive, request, response))) await streamArchive(archive, response, inTurn);
    } catch (error) {
      container.log.warn({ err: error }, "an archive was cut short");
      sendAppError(response, error);
    }
  });
  return router;
}
