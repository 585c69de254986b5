import type { AppErrorCode, AppErrorData } from "@static-engine/contracts";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** The server names every failure it knows; its code is one of the closed set because it built this object. */
function toAppErrorData(app: Record<string, unknown>): AppErrorData {
  return {
    code: app.code as AppErrorCode,
    userMessage: typeof app.userMessage === "string" ? app.userMessage : "",
    retryable: app.retryable === true,
    details: isRecord(app.details) ? (app.details as AppErrorData["details"]) : {},
  };
}

/** What the server said went wrong, or null where it said nothing, as when it was not reached. */
export function readAppError(error: unknown): AppErrorData | null {
  const data = isRecord(error) ? error.data : null;
  const app = isRecord(data) ? data.app : null;
  return isRecord(app) && typeof app.code === "string" ? toAppErrorData(app) : null;
}
