import { toAppError } from "@static-engine/api";
import { AppError } from "@static-engine/contracts";
import type { RequestHandler, Response } from "express";
import type { Container } from "../container.ts";

const STATUS: Partial<Record<AppError["code"], number>> = {
  NOT_FOUND: 404,
  UNAUTHENTICATED: 401,
  ACCOUNT_SUSPENDED: 403,
  RATE_LIMITED: 429,
  VALIDATION: 400,
  LINK_EXPIRED: 410,
  REQUEST_REJECTED: 403,
  STORAGE_UNAVAILABLE: 503,
  UNAVAILABLE: 503,
};

/** A failed file request as plain JSON of the same shape as everywhere. */
export function sendAppError(response: Response, error: unknown): void {
  const app = toAppError(error);
  if (response.headersSent || response.closed) {
    response.destroy();
    return;
  }
  response.removeHeader("cache-control");
  response.removeHeader("content-disposition");
  const { retryAfterSeconds } = app.details;
  if (typeof retryAfterSeconds === "number") response.set("retry-after", String(retryAfterSeconds));
  response.status(STATUS[app.code] ?? 500).json({ error: { data: { app: app.toData() } } });
}

/** Aborted when the reader has gone, or has got all of it. */
export function whileWanted(response: Response): AbortSignal {
  const gone = new AbortController();
  if (response.closed) gone.abort();
  else response.once("close", () => gone.abort());
  return gone.signal;
}

/** Lets only addresses through that we signed and that have not expired. */
export function requireSignature(container: Container): RequestHandler {
  const { links } = container.createContext({ id: "signed", ip: null });
  return (request, response, next) => {
    const url = new URL(request.originalUrl, "http://local");
    const { e, s } = request.query;
    url.searchParams.delete("e");
    url.searchParams.delete("s");
    const path = `${url.pathname}${url.search}`;
    if (links.verify(path, { e, s })) next();
    else sendAppError(response, new AppError("LINK_EXPIRED", "This link has expired. Open the page again."));
  };
}
