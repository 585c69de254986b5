import type { FieldValues, Path, UseFormSetError } from "react-hook-form";
import { readAppError } from "./errors.ts";

/** Puts what the server refused beside the fields it refused. False where it named no field of this form. */
export function showServerErrors<Values extends FieldValues>(
  error: unknown,
  fields: readonly Path<Values>[],
  setError: UseFormSetError<Values>,
): boolean {
  const app = readAppError(error);
  if (app?.code !== "VALIDATION") {
    return false;
  }
  let shown = false;
  for (const [path, message] of Object.entries(app.details)) {
    const field = fields.find((name) => path === name || path.startsWith(`${name}.`));
    if (field && typeof message === "string") {
      setError(field, { type: "server", message }, { shouldFocus: !shown });
      shown = true;
    }
  }
  return shown;
}
