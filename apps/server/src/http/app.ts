import type { Express, NextFunction, Request, Response } from "express";
import express from "express";
import type { Container } from "../container.ts";
import { serveAccountExport } from "./account-export.ts";
import { serveArchives } from "./archives.ts";
import { EMULATED_GOOGLE_PATH, serveEmulatedGoogle } from "./emulated-google.ts";
import { serveEmulatedPayments } from "./emulated-payments.ts";
import { serveExports } from "./exports.ts";
import { serveFiles } from "./files.ts";
import { serveGoogle } from "./google.ts";
import { serveHealth } from "./health.ts";
import { serveLayers } from "./layers.ts";
import { serveLedgerCsv } from "./ledger-csv.ts";
import { servePreviews } from "./previews.ts";
import { requireOwnOrigin, secureHeaders } from "./security.ts";
import { sendAppError } from "./signed.ts";
import { serveSpa } from "./spa.ts";
import { serveStripeWebhook } from "./stripe-webhook.ts";
import { takeTurns } from "./take-turns.ts";
import { serveTrpc } from "./trpc.ts";

/** Files painted for downloads; more at once would only share the same cores. */
const DOWNLOADS = { atOnce: 2, waiting: 32 };

export function createApp(container: Container): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", container.env.TRUST_PROXY);
  app.use(secureHeaders({ https: container.env.PUBLIC_URL?.startsWith("https:") ?? false }));
  app.use(serveHealth(container));
  // Before anything that parses bodies: a signature is over the raw one.
  app.use(serveStripeWebhook(container));
  if (container.env.STRIPE_API_URL) app.use(serveEmulatedPayments(container.env.STRIPE_API_URL));
  const issuer = container.env.GOOGLE_ISSUER_URL;
  if (issuer?.endsWith(EMULATED_GOOGLE_PATH)) app.use(EMULATED_GOOGLE_PATH, serveEmulatedGoogle(issuer));
  app.use(serveGoogle(container));
  const inTurn = takeTurns(DOWNLOADS);
  app.use("/trpc", requireOwnOrigin, serveTrpc(container));
  app.use(
    serveFiles(container),
    servePreviews(container),
    serveLayers(container),
    serveLedgerCsv(container),
    serveExports(container, inTurn),
    // Before the signed ones, whose pattern it fits too.
    serveAccountExport(container),
    serveArchives(container, inTurn),
  );
  app.use(serveSpa(container.env));
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const status = clientStatus(error);
    if (status) response.status(status).end();
    else sendAppError(response, error);
  });
  return app;
}

/** A malformed address, or an asset of an older build that a tab still asks for: the client's fault, not ours. */
function clientStatus(error: unknown): number | null {
  if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") return null;
  return error.status >= 400 && error.status < 500 ? error.status : null;
}
