import { LedgerReason } from "@static-engine/contracts";
import { useTranslation } from "react-i18next";
import { usePlans } from "./use-plans.ts";

const SOURCES = [...LedgerReason.options, "adjustment"] as const;

/** Why credits came or went, in words; what nobody has words for is shown as it is. */
export function useSourceName(): (source: string) => string {
  const { t } = useTranslation();
  const { nameOf } = usePlans();
  return (source) => {
    const [kind, tier] = source.split(":");
    if (kind === "plan" && tier) {
      return t("usage.source.plan", { plan: nameOf(tier) });
    }
    const known = SOURCES.find((candidate) => candidate === source);
    return known ? t(`usage.source.${known}`) : source;
  };
}
