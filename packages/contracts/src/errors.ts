import { z } from "zod";

/**
 * Every error a person can meet. The set is closed: transports map it with one total table, screens translate
 * it by code. `message` is for logs; `userMessage` says what happened, what to do and what it cost.
 */
export const AppErrorCode = z.enum([
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "VALIDATION",
  "CONFLICT",
  "RATE_LIMITED",
  "REQUEST_REJECTED",
  "INVALID_CREDENTIALS",
  "EMAIL_TAKEN",
  "ACCOUNT_SUSPENDED",
  "INVALID_CURSOR",
  "UPLOAD_TOO_LARGE",
  "UPLOAD_NOT_AN_IMAGE",
  "UPLOAD_TOO_MANY_PIXELS",
  "STORAGE_UNAVAILABLE",
  "PRODUCT_NOT_OF_BRAND",
  "CONCEPT_INACTIVE",
  "MISSING_FIELDS",
  "INSUFFICIENT_CREDITS",
  "TOO_MANY_RUNS",
  "IDEMPOTENCY_MISMATCH",
  "RUN_NOT_CANCELABLE",
  "NOTHING_TO_RETRY",
  "AD_NOT_READY",
  "GATE_FAILED",
  "RENDER_FAILED",
  "PROVIDER_FAILED",
  "CONTENT_REJECTED",
  "COPY_INVALID",
  "MODEL_NOT_ALLOWED",
  "FIX_NOT_POSSIBLE",
  "PAYMENTS_OFF",
  "PAYMENTS_UNAVAILABLE",
  "PAYMENT_DECLINED",
  "ALREADY_SUBSCRIBED",
  "ALREADY_ORDERED",
  "NO_SUBSCRIPTION",
  "PLAN_UNAVAILABLE",
  "SPENDING_FROZEN",
  "LINK_EXPIRED",
  "IMPORT_FAILED",
  "TOTP_INVALID",
  "TOTP_MISSING",
  "LAST_SUPER_ADMIN",
  "TOKEN_INVALID",
  "UNAVAILABLE",
  "INTERNAL",
]);
export type AppErrorCode = z.infer<typeof AppErrorCode>;

const RETRYABLE: ReadonlySet<AppErrorCode> = new Set([
  "PAYMENTS_UNAVAILABLE",
  "RATE_LIMITED",
  "STORAGE_UNAVAILABLE",
  "TOO_MANY_RUNS",
  "RENDER_FAILED",
  "PROVIDER_FAILED",
  "UNAVAILABLE",
  "INTERNAL",
]);

const DetailValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
export const ErrorDetails = z.record(z.string(), DetailValue);
export type ErrorDetails = z.infer<typeof ErrorDetails>;

/** What `data.app` of a failed call holds. */
export const AppErrorData = z.object({
  code: AppErrorCode,
  userMessage: z.string(),
  retryable: z.boolean(),
  details: ErrorDetails,
});
export type AppErrorData = z.infer<typeof AppErrorData>;

/** A failure that is part of the contract. It knows no transport. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly userMessage: string;
  readonly details: ErrorDetails;

  constructor(
    code: AppErrorCode,
    userMessage: string,
    options: { details?: ErrorDetails; cause?: unknown } = {},
  ) {
    super(`${code}: ${userMessage}`, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.userMessage = userMessage;
    this.details = options.details ?? {};
  }

  get retryable(): boolean {
    return RETRYABLE.has(this.code);
  }

  toData(): AppErrorData {
    return {
      code: this.code,
      userMessage: this.userMessage,
      retryable: this.retryable,
      details: this.details,
    };
  }
}
