import type { AppErrorCode } from "@static-engine/contracts";
import { AppError, AppErrorData } from "@static-engine/contracts";
import type { TRPC_ERROR_CODE_KEY } from "@trpc/server";
import { TRPCError } from "@trpc/server";
import { z } from "zod";

/** Total: a new error code does not compile until it says how it travels. */
const TRPC_CODES = {
  UNAUTHENTICATED: "UNAUTHORIZED",
  FORBIDDEN: "FORBIDDEN",
  NOT_FOUND: "NOT_FOUND",
  VALIDATION: "BAD_REQUEST",
  CONFLICT: "CONFLICT",
  RATE_LIMITED: "TOO_MANY_REQUESTS",
  REQUEST_REJECTED: "FORBIDDEN",
  INVALID_CREDENTIALS: "UNAUTHORIZED",
  EMAIL_TAKEN: "CONFLICT",
  ACCOUNT_SUSPENDED: "FORBIDDEN",
  INVALID_CURSOR: "BAD_REQUEST",
  UPLOAD_TOO_LARGE: "PAYLOAD_TOO_LARGE",
  UPLOAD_NOT_AN_IMAGE: "UNSUPPORTED_MEDIA_TYPE",
  UPLOAD_TOO_MANY_PIXELS: "PAYLOAD_TOO_LARGE",
  STORAGE_UNAVAILABLE: "SERVICE_UNAVAILABLE",
  PRODUCT_NOT_OF_BRAND: "BAD_REQUEST",
  CONCEPT_INACTIVE: "PRECONDITION_FAILED",
  MISSING_FIELDS: "PRECONDITION_FAILED",
  INSUFFICIENT_CREDITS: "PAYMENT_REQUIRED",
  TOO_MANY_RUNS: "TOO_MANY_REQUESTS",
  IDEMPOTENCY_MISMATCH: "CONFLICT",
  RUN_NOT_CANCELABLE: "CONFLICT",
  NOTHING_TO_RETRY: "CONFLICT",
  AD_NOT_READY: "PRECONDITION_FAILED",
  GATE_FAILED: "UNPROCESSABLE_CONTENT",
  RENDER_FAILED: "INTERNAL_SERVER_ERROR",
  PROVIDER_FAILED: "BAD_GATEWAY",
  CONTENT_REJECTED: "UNPROCESSABLE_CONTENT",
  COPY_INVALID: "UNPROCESSABLE_CONTENT",
  MODEL_NOT_ALLOWED: "FORBIDDEN",
  FIX_NOT_POSSIBLE: "UNPROCESSABLE_CONTENT",
  PAYMENTS_OFF: "PRECONDITION_FAILED",
  PAYMENTS_UNAVAILABLE: "BAD_GATEWAY",
  PAYMENT_DECLINED: "PAYMENT_REQUIRED",
  ALREADY_SUBSCRIBED: "CONFLICT",
  ALREADY_ORDERED: "CONFLICT",
  NO_SUBSCRIPTION: "PRECONDITION_FAILED",
  PLAN_UNAVAILABLE: "PRECONDITION_FAILED",
  SPENDING_FROZEN: "FORBIDDEN",
  LINK_EXPIRED: "NOT_FOUND",
  IMPORT_FAILED: "UNPROCESSABLE_CONTENT",
  TOTP_INVALID: "UNAUTHORIZED",
  TOTP_MISSING: "FORBIDDEN",
  LAST_SUPER_ADMIN: "CONFLICT",
  TOKEN_INVALID: "BAD_REQUEST",
  UNAVAILABLE: "SERVICE_UNAVAILABLE",
  INTERNAL: "INTERNAL_SERVER_ERROR",
} as const satisfies Record<AppErrorCode, TRPC_ERROR_CODE_KEY>;

/** PostgreSQL classes that mean "the server is away or restarting": 08 connection, 57P shutdown, 53 resources. */
const AWAY = /^(08|57P|53)|^(CONNECTION_|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET)/;

function readCode(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

function isDatabaseAway(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (AWAY.test(readCode(current) ?? "")) return true;
  }
  return false;
}

function fromValidation(error: z.ZodError): AppError {
  const details = Object.fromEntries(error.issues.map((issue) => [issue.path.join("."), issue.message]));
  const [first] = error.issues;
  const where = first?.path.join(".");
  return new AppError(
    "VALIDATION",
    where ? `${where}: ${first?.message}` : (first?.message ?? "The input is not valid."),
    {
      details,
      cause: error,
    },
  );
}

/** Whatever was thrown, as an error of the contract. Unknown ones become INTERNAL; their cause stays for the log. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof z.ZodError) return fromValidation(error);
  if (error instanceof TRPCError && error.cause) return toAppError(error.cause);
  if (error instanceof TRPCError && error.code === "PAYLOAD_TOO_LARGE") {
    return new AppError("UPLOAD_TOO_LARGE", "The file is too large.", { cause: error });
  }
  if (error instanceof TRPCError && error.code === "NOT_FOUND") {
    return new AppError("NOT_FOUND", "There is no such procedure.", { cause: error });
  }
  if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") {
    return new AppError("REQUEST_REJECTED", error.message, { cause: error });
  }
  if (isDatabaseAway(error)) {
    return new AppError(
      "UNAVAILABLE",
      "The service restarts. Try again in a few seconds. Nothing was charged.",
      {
        cause: error,
      },
    );
  }
  return new AppError("INTERNAL", "Something went wrong on our side. Try again. Nothing was charged.", {
    cause: error,
  });
}

export function toTrpcError(error: unknown): TRPCError {
  const app = toAppError(error);
  return new TRPCError({ code: TRPC_CODES[app.code], message: app.userMessage, cause: app });
}

/** `data.app` of a failed call. */
export function readErrorData(error: TRPCError): AppErrorData {
  return AppErrorData.parse(toAppError(error.cause instanceof AppError ? error.cause : error).toData());
}
