import type { SubscriptionView } from "@static-engine/contracts";
import { Badge, Button, buttonClass, ConfirmDialog, Skeleton, showToast } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { Card } from "./card.tsx";
import { ChangePlanDialog } from "./change-plan-dialog.tsx";
import { usePlans } from "./use-plans.ts";

/** What is paid for, until when, and what comes next; leaving is one click from here. */
export function PlanCard() {
  const { t } = useTranslation();
  const current = trpc.billing.subscription.useQuery();
  if (!current.data) {
    return <Skeleton className="h-[148px]" />;
  }
  const { subscription } = current.data;
  if (subscription) {
    return <PaidPlan subscription={subscription} />;
  }
  return (
    <Card title={t("billing.freePlan")}>
      <p className="text-reading text-ink2">{t("billing.freeText")}</p>
      <Link to="/pricing" className={buttonClass("ink", "m", "mt-4")}>
        {t("billing.choosePlan")}
      </Link>
    </Card>
  );
}

function useChangeOptions() {
  const utils = trpc.useUtils();
  const errorText = useErrorText();
  return {
    onError: (error: unknown) => showToast({ text: errorText(error) }),
    onSettled: () => utils.billing.invalidate(),
  };
}

function PaidPlan({ subscription }: { subscription: SubscriptionView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const plans = usePlans();
  const [isChanging, setIsChanging] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);
  const options = useChangeOptions();
  const cancel = trpc.billing.cancel.useMutation({ ...options, onSuccess: () => setIsLeaving(false) });
  const resume = trpc.billing.resume.useMutation(options);
  const { tier, interval, amount, currency, periodEnd, endsAt, next, graceUntil } = subscription;
  const name = plans.nameOf(tier);
  const credits = plans.find(tier)?.credits[interval] ?? 0;
  const rest = next ? plans.find(next.tier)?.credits[next.interval] : credits;
  return (
    <Card
      title={
        <>
          {name}
          {graceUntil ? (
            <Badge tone="error">{t("billing.unpaid")}</Badge>
          ) : endsAt ? (
            <Badge tone="warn">{t("billing.ending")}</Badge>
          ) : (
            <Badge tone="ok">{t("billing.active")}</Badge>
          )}
        </>
      }
      aside={t(interval === "year" ? "billing.aYear" : "billing.aMonth", {
        price: format.money(amount, currency),
      })}
    >
      <p className="text-reading text-ink2">
        {endsAt
          ? t("billing.endsOn", { date: format.day(endsAt) })
          : next
            ? t("billing.changesOn", {
                date: format.day(next.at),
                plan: plans.nameOf(next.tier),
                credits: format.number(rest ?? 0),
              })
            : t("billing.renewsOn", { date: format.day(periodEnd), credits: format.number(credits) })}
      </p>
      <div className="mt-4 flex flex-wrap gap-1.5">
        {endsAt || next ? (
          <Button
            tone="ink"
            busy={resume.isPending}
            busyLabel={t("billing.resuming")}
            onClick={() => resume.mutate()}
          >
            {endsAt ? t("billing.resume") : t("billing.keepPlan", { plan: name })}
          </Button>
        ) : (
          <Button onClick={() => setIsChanging(true)}>{t("billing.change")}</Button>
        )}
        {endsAt ? null : (
          <Button tone="ghost" onClick={() => setIsLeaving(true)}>
            {t("billing.cancel")}
          </Button>
        )}
      </div>
      {isChanging ? (
        <ChangePlanDialog subscription={subscription} onClose={() => setIsChanging(false)} />
      ) : null}
      <ConfirmDialog
        open={isLeaving}
        onOpenChange={setIsLeaving}
        title={t("billing.cancelTitle", { plan: name, date: format.day(periodEnd) })}
        description={t("billing.cancelText", { date: format.day(periodEnd) })}
        keepLabel={t("billing.cancelKeep")}
        confirmLabel={t("billing.cancelConfirm")}
        busyLabel={t("billing.canceling")}
        busy={cancel.isPending}
        tone="danger"
        onConfirm={() => cancel.mutate()}
      />
    </Card>
  );
}
