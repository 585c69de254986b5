import type { BillingInterval, SubscriptionView } from "@static-engine/contracts";
import {
  Button,
  cx,
  Dialog,
  DialogActions,
  FieldError,
  Segmented,
  Skeleton,
  showToast,
} from "@static-engine/ui";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { usePlans } from "./use-plans.ts";

type ChangePlanDialogProps = { subscription: SubscriptionView; onClose: () => void };

/** Another plan, with what it costs and gives to the cent and the credit before anybody agrees. */
export function ChangePlanDialog({ subscription, onClose }: ChangePlanDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const { plans } = usePlans();
  const [interval, setInterval] = useState<BillingInterval>(subscription.interval);
  const [tier, setTier] = useState<string | null>(null);
  const press = useRef(crypto.randomUUID());
  const isSame = tier === subscription.tier && interval === subscription.interval;
  const preview = trpc.billing.previewChange.useQuery(
    { tier: tier ?? "", interval },
    { enabled: tier !== null && !isSame, staleTime: 60_000, retry: false },
  );
  const change = trpc.billing.changePlan.useMutation({
    onSuccess() {
      showToast({ text: t("billing.changed") });
      onClose();
    },
    onSettled: () => utils.billing.invalidate(),
  });
  const sold = plans?.items.filter((plan) => plan.price.month > 0) ?? [];
  const shown = isSame ? undefined : preview.data;
  function confirm() {
    if (tier && shown) {
      change.mutate({ tier, interval, at: shown.at, idempotencyKey: press.current });
    }
  }
  return (
    <Dialog open onOpenChange={onClose} title={t("billing.changeTitle")} width="m">
      <Segmented
        label={t("billing.rhythm")}
        value={interval}
        onChange={setInterval}
        segments={[
          { value: "month", label: t("billing.monthly") },
          { value: "year", label: t("billing.yearly") },
        ]}
      />
      <div role="radiogroup" aria-label={t("billing.changeTitle")} className="mt-3 border-t border-line">
        {sold.map((plan) => {
          const isCurrent = plan.id === subscription.tier && interval === subscription.interval;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a whole row is the choice, with its price beside it
            <button
              key={plan.id}
              type="button"
              role="radio"
              aria-checked={plan.id === tier}
              onClick={() => setTier(plan.id)}
              className={cx(
                "flex min-h-11 w-full items-center gap-3 border-b border-line px-2 text-left hover:bg-hover",
                plan.id === tier && "bg-ac-soft",
              )}
            >
              <span
                aria-hidden="true"
                className={cx(
                  "size-4 shrink-0 rounded-full",
                  plan.id === tier
                    ? "shadow-[inset_0_0_0_5px_var(--acf)]"
                    : "shadow-[inset_0_0_0_1px_var(--linec)]",
                )}
              />
              <span className="font-label">{plan.name}</span>
              <span className="text-ink2">
                {isCurrent
                  ? t("billing.now")
                  : t("pricing.credits", {
                      count: plan.credits[interval],
                      amount: format.number(plan.credits[interval]),
                    })}
              </span>
              <span className="ml-auto tabular-nums">
                {format.money(plan.price[interval], plans?.currency ?? "usd")}
              </span>
            </button>
          );
        })}
      </div>
      <div className="mt-4 min-h-[60px]" aria-live="polite">
        {preview.isFetching ? <Skeleton className="h-[60px]" /> : null}
        {preview.error ? <FieldError>{errorText(preview.error)}</FieldError> : null}
        {change.error ? <FieldError>{errorText(change.error)}</FieldError> : null}
        {shown && !preview.isFetching ? (
          <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1">
            <dt className="text-ink2">{t("billing.dueNow")}</dt>
            <dd className="text-right font-label tabular-nums">
              {format.money(Math.max(0, shown.dueNow), shown.currency)}
            </dd>
            <dt className="text-ink2">{t("billing.creditsNow")}</dt>
            <dd className="text-right font-label tabular-nums">{format.signed(shown.creditsNow)}</dd>
            <dt className="text-ink2">{t("billing.begins")}</dt>
            <dd className="text-right font-label">
              {shown.when === "now" ? t("billing.atOnce") : format.day(shown.effectiveAt)}
            </dd>
          </dl>
        ) : null}
        {shown?.when === "period_end" ? (
          <p className="mt-2 text-note text-ink2">{t("billing.downgradeNote")}</p>
        ) : null}
      </div>
      <div className="mt-4">
        <DialogActions>
          <Button onClick={onClose}>{t("billing.keep")}</Button>
          <Button
            tone="accent"
            off={!shown}
            busy={change.isPending}
            busyLabel={t("billing.changing")}
            onClick={confirm}
          >
            {shown && shown.dueNow > 0
              ? t("billing.payNow", { price: format.money(shown.dueNow, shown.currency) })
              : t("billing.confirmChange")}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
