import type { Logger } from "pino";
import { pino } from "pino";
import type { Env } from "./env.ts";

/** Structured logs without secrets: neither tokens nor passwords nor signed addresses. */
export function createLog(env: Pick<Env, "LOG_LEVEL">, process: string): Logger {
  return pino({
    level: env.LOG_LEVEL,
    base: { process },
    redact: ["password", "*.password", "headers.cookie", "headers.authorization", "token", "*.token"],
  });
}
