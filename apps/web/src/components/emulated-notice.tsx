import { Banner } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { trpc } from "../lib/trpc.ts";

/** Says plainly where money is not real, or cannot be taken at all. */
export function EmulatedNotice({ className }: { className?: string }) {
  const { t } = useTranslation();
  const { data: plans } = trpc.billing.plans.useQuery();
  if (!plans || plans.mode === "live") {
    return null;
  }
  const isOff = plans.mode === "off";
  return (
    <Banner className={className} title={isOff ? t("billing.offTitle") : t("billing.emulatedTitle")}>
      {isOff ? t("billing.offText") : t("billing.emulatedText")}
    </Banner>
  );
}
