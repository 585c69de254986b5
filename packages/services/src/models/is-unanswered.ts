import { AppError } from "@static-engine/contracts";

/** Whether models were asked in vain: nobody could answer, or would. A run that has ended meanwhile is another matter. */
export function isUnanswered(error: unknown): error is AppError {
  return error instanceof AppError && (error.code === "PROVIDER_FAILED" || error.code === "CONTENT_REJECTED");
}
