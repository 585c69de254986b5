import type { CheckoutState } from "@static-engine/contracts";
import { Button, buttonClass, Spinner } from "@static-engine/ui";
import { Link, useSearch } from "@tanstack/react-router";
import { CircleCheck, CircleX } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../components/load-error.tsx";
import { useFormat } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";
import { useTitle } from "../../lib/use-title.ts";
import { usePlans } from "./use-plans.ts";

/** After this, waiting is said to take longer; it goes on all the same. */
const PATIENCE_MS = 12_000;

/**
 * Where the payment page leads back to. It does not trust the way back: it waits for the event that says that credits
 * are there, which the live feed turns into a fresh read.
 */
export function CheckoutDoneScreen() {
  const { t } = useTranslation();
  useTitle(t("billing.done.title"));
  const { checkout } = useSearch({ from: "/member/billing/done" });
  const state = trpc.billing.checkout.useQuery({ id: checkout ?? "" }, { enabled: Boolean(checkout) });
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className="page-gutter mx-auto grid w-full max-w-[560px] gap-4 py-16" aria-live="polite">
      {state.error || !checkout ? (
        <LoadError error={state.error} onRetry={() => state.refetch()} />
      ) : (
        <Outcome state={state.data ?? null} isLate={isLate} onAsk={() => state.refetch()} />
      )}
    </main>
  );
}

type OutcomeProps = { state: CheckoutState | null; isLate: boolean; onAsk: () => void };

function Outcome({ state, isLate, onAsk }: OutcomeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = usePlans();
  const { data: member } = trpc.member.me.useQuery();
  if (state?.status === "completed") {
    const isOrder = state.kind === "template";
    return (
      <>
        <CircleCheck className="size-8 text-ok" />
        <h1 className="text-title">
          {isOrder
            ? t("billing.done.order")
            : state.tier
              ? t("billing.done.plan", { plan: nameOf(state.tier) })
              : t("billing.done.addon")}
        </h1>
        <p className="text-reading text-ink2">
          {isOrder
            ? t("billing.done.orderText")
            : t("billing.done.credits", {
                credits: format.signed(state.credits),
                available: format.number(member?.credits.available ?? 0),
              })}
        </p>
        <div className="mt-2 flex flex-wrap gap-2">
          <Link to={isOrder ? "/orders" : "/create"} className={buttonClass("ink", "l")}>
            {isOrder ? t("billing.done.toOrders") : t("billing.done.toCreate")}
          </Link>
          <Link to="/billing" className={buttonClass("outline", "l")}>
            {t("usage.title")}
          </Link>
        </div>
      </>
    );
  }
  if (state?.status === "failed" || state?.status === "expired") {
    return (
      <>
        <CircleX className="size-8 text-er" />
        <h1 className="text-title">{t("billing.done.failed")}</h1>
        <p className="text-reading text-ink2">{t("billing.done.failedText")}</p>
        <Link to="/billing" className={buttonClass("ink", "l", "mt-2 justify-self-start")}>
          {t("usage.title")}
        </Link>
      </>
    );
  }
  return (
    <>
      <h1 className="flex items-center gap-3 text-title">
        <Spinner />
        {t("billing.done.waiting")}
      </h1>
      <p className="text-reading text-ink2">
        {isLate ? t("billing.done.late") : t("billing.done.waitingText")}
      </p>
      {isLate ? (
        <Button className="justify-self-start" onClick={onAsk}>
          {t("billing.done.ask")}
        </Button>
      ) : null}
    </>
  );
}
