import { AppError } from "@static-engine/contracts";

export function storageUnavailable(cause: unknown): AppError {
  return new AppError(
    "STORAGE_UNAVAILABLE",
    "The file store does not answer or is full. Try again in a minute. Nothing was charged.",
    { cause },
  );
}

export function fileNotFound(key: string): AppError {
  return new AppError("NOT_FOUND", "This file is not there any more.", { details: { key } });
}

const KEY = /^[a-z0-9][a-z0-9/._-]{0,300}$/;

/** Keys are made by us; a dot segment in one is a bug or an attack, never a file. */
export function assertKey(key: string): void {
  if (!KEY.test(key) || key.split("/").some((part) => part === "" || part === "." || part === "..")) {
    throw fileNotFound(key);
  }
}
