import type { Dashboard } from "@static-engine/contracts";
import { Badge } from "@static-engine/ui";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";
import { Panel } from "../parts/page.tsx";
import { ChangeText } from "./change-text.tsx";
import { TopConcepts } from "./top-concepts.tsx";

function Line({ label, value, change }: { label: string; value: string; change?: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-3 border-t border-line py-1.5 first:border-t-0">
      <dt className="min-w-0 text-ink2">{label}</dt>
      <dd className="flex shrink-0 items-baseline gap-3 tabular-nums">
        {change ? <span className="text-note">{change}</span> : null}
        {value}
      </dd>
    </div>
  );
}

/** Members, credits, money, run times and the ledger, each beside the days before. */
export function DashboardFigures({ data }: { data: Dashboard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { current, before, currency, ledger } = data;
  const dollars = (micro: number) => format.money(Math.round(micro / 10_000), "usd");
  const clock = (time: number | null) => (time === null ? "–" : format.clock(time));
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <Panel title={t("admin.dashboard.members")}>
        <dl>
          <Line
            label={t("admin.dashboard.newMembers")}
            value={format.number(current.membersNew)}
            change={<ChangeText now={current.membersNew} before={before.membersNew} good="up" />}
          />
          <Line
            label={t("admin.dashboard.active")}
            value={format.number(current.membersActive)}
            change={<ChangeText now={current.membersActive} before={before.membersActive} good="up" />}
          />
          <Line
            label={t("admin.dashboard.churned")}
            value={format.number(current.membersChurned)}
            change={<ChangeText now={current.membersChurned} before={before.membersChurned} good="down" />}
          />
        </dl>
      </Panel>
      <Panel title={t("admin.dashboard.credits")}>
        <dl>
          <Line
            label={t("admin.dashboard.granted")}
            value={format.number(current.creditsGranted)}
            change={<ChangeText now={current.creditsGranted} before={before.creditsGranted} good="neither" />}
          />
          <Line
            label={t("admin.dashboard.spent")}
            value={format.number(current.creditsSpent)}
            change={<ChangeText now={current.creditsSpent} before={before.creditsSpent} good="up" />}
          />
          <Line
            label={t("admin.dashboard.released")}
            value={format.number(current.creditsReleased)}
            change={<ChangeText now={current.creditsReleased} before={before.creditsReleased} good="down" />}
          />
        </dl>
      </Panel>
      <Panel title={t("admin.dashboard.money")}>
        <dl>
          <Line
            label={t("admin.dashboard.revenue")}
            value={format.money(current.revenue, currency)}
            change={<ChangeText now={current.revenue} before={before.revenue} good="up" />}
          />
          <Line
            label={t("admin.dashboard.modelCost")}
            value={dollars(current.modelCostMicroUsd)}
            change={
              <ChangeText now={current.modelCostMicroUsd} before={before.modelCostMicroUsd} good="down" />
            }
          />
          <Line
            label={t("admin.dashboard.margin")}
            value={current.margin === null ? "–" : format.money(Math.round(current.margin), currency)}
            change={<ChangeText now={current.margin} before={before.margin} good="up" />}
          />
        </dl>
      </Panel>
      <Panel title={t("admin.dashboard.runTimes")}>
        <dl>
          <Line label={t("admin.dashboard.median")} value={clock(current.runTime.p50)} />
          <Line label="p95" value={clock(current.runTime.p95)} />
          <Line label="p99" value={clock(current.runTime.p99)} />
        </dl>
      </Panel>
      <Panel title={t("admin.dashboard.ledger")} aside={<LedgerBadge differences={ledger.differences} />}>
        <dl>
          <Line label={t("admin.dashboard.availableAll")} value={format.number(ledger.available)} />
          <Line label={t("admin.dashboard.heldNow")} value={format.number(ledger.held)} />
          <Line
            label={t("admin.dashboard.auditedAt")}
            value={ledger.auditedAt ? format.moment(ledger.auditedAt) : "–"}
          />
        </dl>
      </Panel>
      <TopConcepts concepts={data.concepts} />
    </div>
  );
}

function LedgerBadge({ differences }: { differences: number | null }) {
  const { t } = useTranslation();
  if (differences === null) {
    return <Badge>{t("admin.dashboard.notAudited")}</Badge>;
  }
  return differences === 0 ? (
    <Badge tone="ok" icon={<Check />}>
      {t("admin.dashboard.balanced")}
    </Badge>
  ) : (
    <Badge tone="error">{t("admin.dashboard.differences", { count: differences })}</Badge>
  );
}
