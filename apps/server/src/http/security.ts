import { AppError } from "@static-engine/contracts";
import type { NextFunction, Request, RequestHandler, Response } from "express";
import helmet from "helmet";

/** Strict CSP: own scripts only. Inline styles are what positioned pictures and live previews need. */
export function secureHeaders(options: { https: boolean }): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "blob:", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(options.https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: options.https,
    referrerPolicy: { policy: "same-origin" },
  });
}

function originMatches(request: Request): boolean {
  const origin = request.headers.origin;
  if (!origin || !URL.canParse(origin)) return false;
  return new URL(origin).host === request.headers.host;
}

/**
 * Refuses writes that another site could have sent: a browser cannot forge `Origin`, and a plain form cannot set a
 * header. Reads pass, unless they come from another origin.
 */
export function requireOwnOrigin(request: Request, response: Response, next: NextFunction): void {
  const isRead = request.method === "GET" || request.method === "HEAD";
  const isOwn = isRead
    ? !request.headers.origin || originMatches(request)
    : originMatches(request) && request.headers["x-static-engine"] === "1";
  if (isOwn) {
    next();
    return;
  }
  const app = new AppError(
    "REQUEST_REJECTED",
    "This request did not come from the app. Nothing was changed.",
  ).toData();
  response.status(403).json({
    error: {
      message: app.userMessage,
      code: -32003,
      data: { code: "FORBIDDEN", httpStatus: 403, path: null, app },
    },
  });
}
