import type { AppErrorCode } from "@static-engine/contracts";
import { useTranslation } from "react-i18next";
import { readAppError } from "./errors.ts";

/** Turns any failure into the sentence a person reads, in the language of the screens. */
export function useErrorText(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return (error) => {
    const app = readAppError(error);
    if (!app) {
      return t("errors.OFFLINE");
    }
    const reason = typeof app.details.reason === "string" ? `errors.${app.code}_${app.details.reason}` : "";
    // The same code says different things of a name and of an ad: a reason, where the server gives one, tells which.
    const key = (i18n.exists(reason) ? reason : `errors.${app.code}`) as `errors.${AppErrorCode}`;
    return i18n.exists(key) ? String(t(key, toWords(app.details))) : app.userMessage;
  };
}

function toWords(details: Record<string, unknown>): Record<string, string | number> {
  const words: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(details)) {
    words[name] =
      typeof value === "number" ? value : Array.isArray(value) ? value.join(", ") : String(value ?? "");
  }
  return words;
}

/** The same for a failure that is part of a thing's history, such as a run that failed yesterday. */
export function useErrorCodeText(): (code: AppErrorCode | null, fallback: string | null) => string {
  const { t, i18n } = useTranslation();
  return (code, fallback) => {
    const key = code ? (`errors.${code}` as const) : null;
    return (i18n.language === "en" ? fallback : null) ?? (key ? t(key) : t("errors.INTERNAL"));
  };
}
