import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { readMember } from "@static-engine/api";
import { exportLedger } from "@static-engine/services";
import { Router } from "express";
import type { Container } from "../container.ts";
import { sendAppError } from "./signed.ts";

/** `/downloads/ledger.csv`: the ledger of the member who is signed in, streamed. */
export function serveLedgerCsv(container: Container): Router {
  const router = Router();
  router.get("/downloads/ledger.csv", async (request, response) => {
    try {
      const services = container.createContext({ id: "ledger", ip: request.ip ?? null });
      const { member } = await readMember(services, container.sessions, request.headers.cookie);
      response.attachment("static-engine-ledger.csv");
      response.set("cache-control", "private, no-store");
      await pipeline(Readable.from(exportLedger({ ctx: member })), response);
    } catch (error) {
      if (response.headersSent) response.destroy();
      else sendAppError(response, error);
    }
  });
  return router;
}
