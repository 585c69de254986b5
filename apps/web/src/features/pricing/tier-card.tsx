import type { BillingInterval, Plan, Plans, SubscriptionView } from "@static-engine/contracts";
import { SLOTS_PER_RUN } from "@static-engine/contracts";
import { Badge, Button, buttonClass, cx } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import { usePay } from "../../components/use-pay.ts";
import { useFormat } from "../../lib/format.ts";

type TierCardProps = {
  plan: Plan;
  plans: Plans;
  interval: BillingInterval;
  isMember: boolean;
  current: SubscriptionView | null;
};

/** One plan: price, what it makes, and what else it allows. */
export function TierCard(props: TierCardProps) {
  const { plan, plans, interval } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const isFree = plan.price.month === 0;
  const credits = isFree ? plans.signupCredits : plan.credits[interval];
  const runs = Math.floor(credits / plans.runCost);
  const ads = runs * SLOTS_PER_RUN;
  const price = plan.price[interval];
  return (
    <li
      className={cx(
        "flex flex-col rounded-card p-6",
        plan.isFeatured ? "bg-surface shadow-[inset_0_0_0_1.5px_var(--ink)]" : "",
      )}
    >
      <h2 className="flex items-center gap-2 text-panel">
        {plan.name}
        {plan.isFeatured ? <Badge>{t("pricing.recommended")}</Badge> : null}
      </h2>
      <p className="mt-3 flex items-baseline gap-2">
        <span className="text-[44px]/[48px] font-semibold tracking-[-0.035em]">
          {format.money(price, plans.currency)}
        </span>
        {isFree ? null : (
          <span className="text-ink2">{t(interval === "year" ? "pricing.aYear" : "pricing.aMonth")}</span>
        )}
      </p>
      <p className="mt-1 text-section">
        {isFree
          ? t("pricing.once", { count: credits })
          : t("pricing.credits", { count: credits, amount: format.number(credits) })}
      </p>
      <p className="text-ink2 xl:min-h-10">
        {isFree
          ? t("pricing.freeMakes", { runs: format.number(runs), ads: format.number(ads) })
          : t("pricing.makes", {
              runs: format.number(runs),
              ads: format.number(ads),
              each: format.money(Math.round(price / Math.max(1, ads)), plans.currency),
            })}
      </p>
      <div className="mt-4">
        <Choose {...props} />
      </div>
      <ul className="mt-5 grid gap-2">
        {featuresOf(plan, isFree).map(({ key, count }) => (
          <li key={key} className="flex items-start gap-2">
            <Check className="mt-0.5 shrink-0 text-ink3" />
            {t(`pricing.features.${key}`, { count })}
          </li>
        ))}
      </ul>
    </li>
  );
}

type Feature = {
  key: "concepts" | "edits" | "packs" | "runs" | "rollover" | "cancel" | "premium";
  count: number;
};

function featuresOf(plan: Plan, isFree: boolean): Feature[] {
  const one = (key: Feature["key"], count = 1): Feature => ({ key, count });
  const shared = [one("concepts"), one("edits"), one("packs"), one("runs", plan.concurrentRuns)];
  if (isFree) {
    return shared;
  }
  return [
    ...shared,
    ...(plan.rollsOver ? [one("rollover")] : []),
    ...(plan.models.includes("premium") ? [one("premium")] : []),
    one("cancel"),
  ];
}

function Choose({ plan, plans, interval, isMember, current }: TierCardProps) {
  const { t } = useTranslation();
  const pay = usePay();
  const isFree = plan.price.month === 0;
  const tone = plan.isFeatured ? "accent" : "outline";
  if (isFree || !isMember) {
    const label = isFree ? t("pricing.startFree") : t("pricing.choose", { plan: plan.name });
    return isMember ? (
      <Link to="/home" className={buttonClass("outline", "l", "w-full")}>
        {t("pricing.toApp")}
      </Link>
    ) : (
      <Link
        to="/signup"
        search={isFree ? {} : { next: "/pricing" }}
        className={buttonClass(tone, "l", "w-full")}
      >
        {label}
      </Link>
    );
  }
  if (current) {
    const isCurrent = current.tier === plan.id && current.interval === interval;
    return (
      <Link to="/billing" className={buttonClass("outline", "l", "w-full")}>
        {isCurrent ? t("pricing.yours") : t("billing.change")}
      </Link>
    );
  }
  return (
    <Button
      tone={tone}
      size="l"
      className="w-full"
      off={plans.mode === "off"}
      busy={pay.opening === plan.id}
      busyLabel={t("billing.opening")}
      onClick={() => pay.buyPlan(plan.id, interval)}
    >
      {t("pricing.choose", { plan: plan.name })}
    </Button>
  );
}
