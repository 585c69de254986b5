import { toNestErrors } from "@hookform/resolvers";
import i18next from "i18next";
import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";
import type { z } from "zod";

/** Validates a form by a contract's schema and says what is wrong in the language of the screens. */
export function zodForm<Values extends FieldValues, Output>(
  schema: z.ZodType<Output>,
): Resolver<Values, unknown, Output> {
  return async (values, _context, options) => {
    const result = await schema.safeParseAsync(values);
    if (result.success) {
      return { values: result.data, errors: {} };
    }
    const errors: Record<string, { type: string; message: string }> = {};
    for (const issue of result.error.issues) {
      const path = issue.path.join(".");
      errors[path] ??= { type: issue.code, message: describeIssue(issue) };
    }
    return { values: {}, errors: toNestErrors(toFieldErrors<Values>(errors), options) };
  };
}

/** `toNestErrors` takes the flat paths of the very fields that the schema was asked about. */
function toFieldErrors<Values extends FieldValues>(flat: Record<string, { type: string; message: string }>) {
  return flat as FieldErrors<Values>;
}

/** One sentence that says the way out, from the kind of problem and its limit. */
function describeIssue(issue: z.core.$ZodIssue): string {
  const t = i18next.t;
  switch (issue.code) {
    case "too_small":
      if (issue.origin === "number" || issue.origin === "int") {
        return t("validation.atLeast", { min: String(issue.minimum) });
      }
      if (issue.origin === "array") {
        return t("validation.needOne");
      }
      return Number(issue.minimum) <= 1
        ? t("validation.required")
        : t("validation.tooShort", { min: Number(issue.minimum) });
    case "too_big":
      if (issue.origin === "number" || issue.origin === "int") {
        return t("validation.atMost", { max: String(issue.maximum) });
      }
      if (issue.origin === "array") {
        return t("validation.tooMany", { max: Number(issue.maximum) });
      }
      return t("validation.tooLong", { max: Number(issue.maximum) });
    case "invalid_format":
      return describeFormat(issue.format, issue.path);
    case "invalid_type":
      return t("validation.required");
    case "custom":
      return issue.message;
    default:
      return t("validation.invalid");
  }
}

function describeFormat(format: string, path: readonly PropertyKey[]): string {
  const t = i18next.t;
  const field = String(path.at(-1) ?? "");
  if (format === "email") {
    return t("validation.email");
  }
  if (format === "url") {
    return t("validation.url");
  }
  if (field.endsWith("Color")) {
    return t("validation.color");
  }
  if (field === "currency") {
    return t("validation.currency");
  }
  return t("validation.invalid");
}
