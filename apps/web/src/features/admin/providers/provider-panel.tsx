import type { ProviderState } from "@static-engine/contracts";
import { Badge } from "@static-engine/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";
import { Panel } from "../parts/page.tsx";
import { KillSwitch } from "./kill-switch.tsx";
import { ProviderModels } from "./provider-models.tsx";

const MICRO = 1_000_000;

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-note text-ink2">{label}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}

export function ProviderPanel({ provider }: { provider: ProviderState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { calls, errors, p95Ms, inFlight, spentMicroUsd, budgetUsd } = provider;
  const spent = spentMicroUsd / MICRO;
  const isSpent = budgetUsd !== null && spent >= budgetUsd;
  const share = calls > 0 ? `${format.number(Math.round((errors / calls) * 1000) / 10)}%` : "–";
  return (
    <Panel
      title={
        <span className="flex flex-wrap items-center gap-2">
          <span className="capitalize">{provider.id}</span>
          <Badge tone={provider.hasKey ? "ok" : "plain"}>
            {provider.hasKey ? t("admin.providers.key") : t("admin.providers.noKey")}
          </Badge>
          {provider.isEmulated ? <Badge tone="warn">{t("admin.providers.emulated")}</Badge> : null}
          {provider.isOff ? <Badge tone="error">{t("admin.providers.off")}</Badge> : null}
          {isSpent ? <Badge tone="error">{t("admin.providers.overBudget")}</Badge> : null}
        </span>
      }
      aside={<KillSwitch target={provider.id} isOff={provider.isOff} />}
    >
      {provider.hasKey ? (
        <dl className="mb-3 flex flex-wrap gap-x-8 gap-y-2">
          <Figure label={t("admin.providers.calls")}>{format.number(calls)}</Figure>
          <Figure label={t("admin.providers.errors")}>
            {share}
            {provider.errorKinds.length > 0 ? (
              <span className="text-note text-ink2">
                {" "}
                {provider.errorKinds.map(({ kind, count }) => `${kind} ${count}`).join(", ")}
              </span>
            ) : null}
          </Figure>
          <Figure label={t("admin.providers.p95")}>
            {p95Ms === null ? "–" : `${format.number(Math.round(p95Ms / 100) / 10)} s`}
          </Figure>
          <Figure label={t("admin.providers.inFlight")}>{format.number(inFlight)}</Figure>
          <Figure label={t("admin.providers.spent")}>
            ${spent.toFixed(2)}
            {budgetUsd === null ? null : (
              <span className={isSpent ? "text-wa" : "text-ink2"}>
                {" "}
                {t("admin.providers.ofBudget", { budget: `$${budgetUsd}` })}
                {isSpent ? `, ${t("admin.providers.othersAsked")}` : null}
              </span>
            )}
          </Figure>
        </dl>
      ) : null}
      <ProviderModels provider={provider} />
    </Panel>
  );
}
