import type { BillingInterval, Plan } from "@static-engine/contracts";
import { Segmented, Skeleton } from "@static-engine/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmulatedNotice } from "../../components/emulated-notice.tsx";
import { LoadError } from "../../components/load-error.tsx";
import { Overlays } from "../../components/overlays.tsx";
import { PublicBar } from "../../components/public-bar.tsx";
import { trpc } from "../../lib/trpc.ts";
import { useTitle } from "../../lib/use-title.ts";
import { BilledRun } from "./billed-run.tsx";
import { TierCard } from "./tier-card.tsx";

/** A visitor has no account to ask about, and must not be asked to sign in for looking. */
const AS_VISITOR = { retry: false, trpc: { context: { guard: true } } } as const;

/** Months of a year that cost nothing, where that is the same for all plans. */
function monthsFree(plans: readonly Plan[]): number {
  const free = plans
    .filter((plan) => plan.price.month > 0)
    .map((plan) => 12 - plan.price.year / plan.price.month);
  const least = Math.floor(Math.min(...free));
  return Number.isFinite(least) && least > 0 ? least : 0;
}

/** What it costs: the prices on one line, then how one run is billed. */
export function PricingScreen() {
  const { t } = useTranslation();
  useTitle(t("pricing.page"));
  const plans = trpc.billing.plans.useQuery();
  const me = trpc.member.me.useQuery(undefined, AS_VISITOR);
  const current = trpc.billing.subscription.useQuery(undefined, { ...AS_VISITOR, enabled: me.isSuccess });
  const free = monthsFree(plans.data?.items ?? []);
  const [interval, setInterval] = useState<BillingInterval>("month");
  return (
    <Overlays>
      <div className="mx-auto max-w-[1760px]">
        <PublicBar isMember={me.isSuccess} />
        <main className="page-gutter pt-4 pb-14 xl:px-10">
          <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
            <div>
              <h1 className="text-[44px]/[48px] font-semibold tracking-[-0.035em] text-balance max-lg:text-display-s">
                {t("pricing.title", { count: plans.data?.runCost ?? 5 })}
              </h1>
              <p className="mt-1.5 text-lead text-ink2">{t("pricing.lead")}</p>
            </div>
            <Segmented
              label={t("billing.rhythm")}
              value={interval}
              onChange={setInterval}
              segments={[
                { value: "month", label: t("billing.monthly") },
                {
                  value: "year",
                  label: free > 0 ? t("pricing.yearlyFree", { count: free }) : t("pricing.yearly"),
                },
              ]}
            />
          </div>
          <EmulatedNotice className="mt-4" />
          {plans.error ? <LoadError error={plans.error} onRetry={() => plans.refetch()} /> : null}
          {plans.isPending ? <Skeleton className="mt-4 h-[380px]" /> : null}
          {plans.data ? (
            <>
              <ul className="mt-4 grid gap-4 md:grid-cols-2 xl:grid-cols-4">
                {plans.data.items.map((plan) => (
                  <TierCard
                    key={plan.id}
                    plan={plan}
                    plans={plans.data}
                    interval={interval}
                    isMember={me.isSuccess}
                    current={current.data?.subscription ?? null}
                  />
                ))}
              </ul>
              <BilledRun plans={plans.data} />
            </>
          ) : null}
        </main>
      </div>
    </Overlays>
  );
}
