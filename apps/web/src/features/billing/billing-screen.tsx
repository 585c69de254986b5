import type { UsagePeriod } from "@static-engine/contracts";
import { Button, Skeleton } from "@static-engine/ui";
import { ExternalLink, Receipt } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmulatedNotice } from "../../components/emulated-notice.tsx";
import { LoadError } from "../../components/load-error.tsx";
import { usePay } from "../../components/use-pay.ts";
import { useScopedBrand } from "../../components/use-scoped-brand.ts";
import { trpc } from "../../lib/trpc.ts";
import { useTitle } from "../../lib/use-title.ts";
import { AddonCard } from "./addon-card.tsx";
import { BillingNotices } from "./billing-notices.tsx";
import { Grants } from "./grants.tsx";
import { Invoices } from "./invoices.tsx";
import { Ledger } from "./ledger.tsx";
import { PlanCard } from "./plan-card.tsx";
import { ReferralCard } from "./referral-card.tsx";
import { UsageMonth } from "./usage-month.tsx";

/** What can be spent, where it went, and what is paid for it. */
export function BillingScreen() {
  const { t } = useTranslation();
  useTitle(t("usage.title"));
  const pay = usePay();
  const [period, setPeriod] = useState<UsagePeriod>(30);
  const { brand } = useScopedBrand();
  const [chosen, setChosen] = useState<string | null>();
  const brandId = chosen === undefined ? (brand?.id ?? null) : chosen;
  // The ledger reads its entries itself; a line is the least that can be asked for.
  const usage = trpc.billing.usage.useQuery(
    { limit: 1, period, ...(brandId ? { brandId } : {}) },
    { placeholderData: (former) => former },
  );
  return (
    <main className="page-gutter mx-auto w-full max-w-[1440px] py-6">
      <div className="mb-4 flex flex-wrap items-center gap-x-2 gap-y-3">
        <h1 className="mr-auto text-title max-md:w-full max-md:text-title-s">{t("usage.title")}</h1>
        <Button icon={<Receipt />} asChild>
          <a href="#invoices">{t("billing.invoices")}</a>
        </Button>
        <Button
          icon={<ExternalLink />}
          busy={pay.isPortalBusy}
          busyLabel={t("billing.opening")}
          onClick={() => pay.openPortal("home")}
        >
          {t("billing.portal")}
        </Button>
      </div>
      <EmulatedNotice className="mb-4" />
      <BillingNotices />
      <div className="grid items-start gap-x-8 gap-y-6 xl:grid-cols-[1fr_340px] xl:grid-rows-[auto_1fr]">
        <div className="min-w-0">
          {usage.error && !usage.data ? (
            <LoadError error={usage.error} onRetry={() => usage.refetch()} />
          ) : null}
          {usage.isPending ? <Skeleton className="h-[240px]" /> : null}
          {usage.data ? (
            <UsageMonth
              balance={usage.data.balance}
              days={usage.data.days}
              period={period}
              onPeriod={setPeriod}
              brandId={brandId}
              onBrand={setChosen}
            />
          ) : null}
        </div>
        <aside className="grid gap-4 md:max-xl:grid-cols-2 xl:row-span-2">
          <PlanCard />
          <AddonCard />
          {usage.data ? <Grants grants={usage.data.grants} /> : null}
          <ReferralCard />
        </aside>
        <div className="min-w-0">
          <Ledger />
          <Invoices />
        </div>
      </div>
    </main>
  );
}
