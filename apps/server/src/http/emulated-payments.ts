import type { Request, Response } from "express";
import express, { Router } from "express";

/** Where the stand-in's pages are found on this server: one address to open, also behind a forwarded port. */
export const EMULATED_PAYMENTS_PATH = "/emulated-payments";
const PAGES = /^\/(pay|portal|invoice|receipt)\/[\w-]+$/;

/** Passes the stand-in's pages through, never its API. Exists only where the stand-in runs. */
export function serveEmulatedPayments(emulatorUrl: string): Router {
  const router = Router();
  router.use(
    EMULATED_PAYMENTS_PATH,
    express.raw({ type: () => true, limit: "16kb" }),
    async (request: Request, response: Response) => {
      if (!PAGES.test(request.path) || !["GET", "POST"].includes(request.method)) {
        response.status(404).end();
        return;
      }
      const answer = await fetch(`${emulatorUrl}${request.path}`, {
        method: request.method,
        redirect: "manual",
        ...(Buffer.isBuffer(request.body) ? { body: new Uint8Array(request.body) } : {}),
      });
      const location = answer.headers.get("location");
      if (location) response.setHeader("location", location);
      response.status(answer.status).type(answer.headers.get("content-type") ?? "text/html");
      response.send(await answer.text());
    },
  );
  return router;
}
