import { Banner, Button } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { usePay } from "../../components/use-pay.ts";
import { useFormat } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";

/** What needs the member now, the gravest alone: a dispute, a payment that failed, credits that run out. */
export function BillingNotices() {
  const { t } = useTranslation();
  const format = useFormat();
  const pay = usePay();
  const { data: current } = trpc.billing.subscription.useQuery();
  const { data: member } = trpc.member.me.useQuery();
  const { data: plans } = trpc.billing.plans.useQuery();
  const graceUntil = current?.subscription?.graceUntil;
  if (current?.isFrozen) {
    return (
      <Banner tone="error" className="mb-4" title={t("billing.frozenTitle")}>
        {t("billing.frozenText")}
      </Banner>
    );
  }
  if (graceUntil) {
    return (
      <Banner
        tone="error"
        className="mb-4"
        title={t("billing.graceTitle", { date: format.day(graceUntil) })}
        actions={
          <Button
            size="s"
            busy={pay.isPortalBusy}
            busyLabel={t("billing.opening")}
            onClick={() => pay.openPortal("payment_method")}
          >
            {t("billing.otherCard")}
          </Button>
        }
      >
        {t("billing.graceText")}
      </Banner>
    );
  }
  if (member && plans && member.credits.available < plans.runCost) {
    return (
      <Banner className="mb-4" title={t("billing.lowTitle", { count: member.credits.available })}>
        {t("billing.lowText", { count: plans.runCost })}
      </Banner>
    );
  }
  return null;
}
