import type { ConfigEntry } from "@static-engine/contracts";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";

/** A value in one line; of long ones how much there is. */
export function useValueText(): (key: ConfigEntry["key"], value: unknown) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (_key, value) => {
    if (typeof value === "boolean") {
      return value ? t("admin.config.on") : t("admin.config.off");
    }
    if (typeof value === "number") {
      return format.number(value);
    }
    if (Array.isArray(value)) {
      const isShort = value.length > 0 && value.length <= 2 && value.every((one) => typeof one === "string");
      return isShort ? value.join(", ") : t("admin.config.more", { count: value.length });
    }
    if (typeof value === "object" && value !== null) {
      return t("admin.config.more", { count: Object.keys(value).length });
    }
    return String(value);
  };
}
