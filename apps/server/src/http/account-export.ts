import { readMember } from "@static-engine/api";
import { exportAccount } from "@static-engine/services";
import { Router } from "express";
import type { Container } from "../container.ts";
import { streamArchive } from "./archives.ts";
import { sendAppError } from "./signed.ts";

/** `/downloads/account.zip`: everything of the member who is signed in, streamed. */
export function serveAccountExport(container: Container): Router {
  const router = Router();
  router.get("/downloads/account.zip", async (request, response) => {
    try {
      const services = container.createContext({ id: "account", ip: request.ip ?? null });
      const { member } = await readMember(services, container.sessions, request.headers.cookie);
      const archive = await exportAccount({ ctx: member });
      response.attachment(archive.filename);
      response.set({ "cache-control": "private, no-store", "content-type": "application/zip" });
      await streamArchive(archive, response);
    } catch (error) {
      container.log.warn({ err: error }, "an account's export was cut short");
      sendAppError(response, error);
    }
  });
  return router;
}
