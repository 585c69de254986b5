import type { Dashboard, DashboardDay, DashboardTotals } from "@static-engine/contracts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";
import { ChangeText } from "./change-text.tsx";
import { Sparkline } from "./sparkline.tsx";

const MICRO = 1_000_000;

const shareOf = ({ adsDelivered, adsFailed }: { adsDelivered: number; adsFailed: number }) =>
  adsDelivered + adsFailed > 0 ? (adsDelivered / (adsDelivered + adsFailed)) * 100 : null;
const costOf = ({ modelCostMicroUsd, adsDelivered }: DashboardTotals | DashboardDay) =>
  adsDelivered > 0 ? modelCostMicroUsd / MICRO / adsDelivered : null;

type KpiProps = { label: string; value: string; change: ReactNode; points?: readonly number[] };

function Kpi({ label, value, change, points }: KpiProps) {
  return (
    <div className="flex min-w-0 items-center justify-between gap-3 border-line px-5 py-4 max-lg:[&:nth-child(n+2)]:border-t lg:[&:nth-child(n+2)]:border-l">
      <div className="min-w-0">
        <p className="text-ink2">{label}</p>
        <p className="text-title-s tabular-nums">{value}</p>
        <p className="text-note">{change}</p>
      </div>
      {points ? <Sparkline points={points} /> : null}
    </div>
  );
}

/** Four figures, each with what it was in as many days before. */
export function Headline({ data: { current, before, days, currency } }: { data: Dashboard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const dollars = (value: number) => `$${value.toFixed(value < 1 ? 3 : 2)}`;
  const passed = shareOf(current);
  const cost = costOf(current);
  const { p95 } = current.runTime;
  return (
    <section className="grid rounded-card bg-surface shadow-1 lg:grid-cols-4">
      <Kpi
        label={t("admin.dashboard.revenue")}
        value={format.money(current.revenue, currency)}
        change={<ChangeText now={current.revenue} before={before.revenue} good="up" />}
        points={days.map(({ revenue }) => revenue)}
      />
      <Kpi
        label={t("admin.dashboard.passed")}
        value={passed === null ? "–" : `${format.number(Math.round(passed * 10) / 10)}%`}
        change={
          <ChangeText
            now={passed}
            before={shareOf(before)}
            good="up"
            least={0.05}
            words={(by) => t("admin.dashboard.points", { value: format.signed(Math.round(by * 10) / 10) })}
          />
        }
        points={days.map((day) => shareOf(day) ?? 0)}
      />
      <Kpi
        label={t("admin.dashboard.costPerAd")}
        value={cost === null ? "–" : dollars(cost)}
        change={<ChangeText now={cost} before={costOf(before)} good="down" />}
        points={days.map((day) => costOf(day) ?? 0)}
      />
      <Kpi
        label={t("admin.dashboard.runTime")}
        value={p95 === null ? "–" : format.clock(p95)}
        change={
          p95 === null ? (
            <span className="text-ink3">{t("admin.dashboard.noRuns")}</span>
          ) : (
            <ChangeText
              now={p95}
              before={before.runTime.p95}
              good="down"
              least={999}
              words={(by) => `${by < 0 ? "−" : "+"}${format.clock(Math.abs(by))}`}
            />
          )
        }
      />
    </section>
  );
}
