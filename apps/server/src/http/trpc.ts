import { randomUUID } from "node:crypto";
import { appRouter, toAppError } from "@static-engine/api";
import { createExpressMiddleware } from "@trpc/server/adapters/express";
import type { RequestHandler } from "express";
import type { Container } from "../container.ts";

/** The largest upload is 10 MB; the rest is room for the form around it. */
const MAX_BODY_BYTES = 11 * 1024 * 1024;
const MAX_BATCH = 20;

export function serveTrpc(container: Container): RequestHandler {
  return createExpressMiddleware({
    router: appRouter,
    maxBodySize: MAX_BODY_BYTES,
    maxBatchSize: MAX_BATCH,
    createContext: ({ req, res }) => ({
      services: container.createContext({
        id: String(req.headers["x-request-id"] ?? randomUUID()),
        ip: req.ip ?? null,
        origin: req.headers.origin,
      }),
      sessions: container.sessions,
      adminSessions: container.adminSessions,
      cookie: req.headers.cookie,
      userAgent: req.headers["user-agent"] ?? null,
      setCookie: (value) => {
        res.append("set-cookie", value);
      },
    }),
    onError: ({ error, path, ctx }) => {
      const app = toAppError(error.cause ?? error);
      const log = ctx?.services.log ?? container.log;
      if (app.code === "INTERNAL" || app.code === "UNAVAILABLE") {
        log.error({ err: app.cause ?? error, path, code: app.code }, "procedure failed");
      } else {
        log.info({ path, code: app.code }, "procedure refused");
      }
    },
  });
}
