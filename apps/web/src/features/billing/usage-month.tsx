import type { CreditBalance, UsageDay, UsagePeriod } from "@static-engine/contracts";
import type { CreditState } from "@static-engine/ui";
import { Button, Cell, HeadCell, HoldCell, Row, Segmented, Table } from "@static-engine/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/format.ts";
import { BrandFilter } from "./brand-filter.tsx";
import { UsageChart } from "./usage-chart.tsx";

type UsageMonthProps = {
  balance: CreditBalance;
  days: readonly UsageDay[];
  period: UsagePeriod;
  onPeriod: (period: UsagePeriod) => void;
  /** Whose runs the days are of; null: of all. */
  brandId: string | null;
  onBrand: (brandId: string | null) => void;
};

const PERIODS = { week: 7, month: 30, year: 365 } as const;
type PeriodName = keyof typeof PERIODS;
const NAMES = { 7: "week", 30: "month", 365: "year" } as const satisfies Record<UsagePeriod, PeriodName>;

/** The four numbers, and the month behind them. */
export function UsageMonth({ balance, days, period, onPeriod, brandId, onBrand }: UsageMonthProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asTable, setAsTable] = useState(false);
  const settled = days.reduce((sum, day) => sum + day.settled, 0);
  const released = days.reduce((sum, day) => sum + day.released, 0);
  const figures: { label: string; value: number; state: CreditState | null }[] = [
    { label: t("usage.available"), value: balance.available, state: null },
    { label: t("usage.held"), value: balance.held, state: "held" },
    { label: t("usage.settled"), value: settled, state: "settled" },
    { label: t("usage.released"), value: released, state: "released" },
  ];
  return (
    <section aria-label={t("usage.chart")} className="rounded-card bg-surface p-5 shadow-1">
      <div className="mb-4 flex flex-wrap items-start justify-between gap-4">
        <dl className="grid grid-cols-2 gap-x-9 gap-y-3 sm:flex sm:flex-wrap">
          {figures.map((figure) => (
            <div key={figure.label}>
              <dt className="flex items-center gap-1.5 text-ink2">
                {figure.state ? <HoldCell state={figure.state} className="size-2.5" /> : null}
                {figure.label}
              </dt>
              <dd className="text-figure">{format.number(figure.value)}</dd>
            </div>
          ))}
        </dl>
        <div className="flex flex-wrap items-center gap-2">
          <BrandFilter brandId={brandId} onBrand={onBrand} />
          <Button tone="ghost" size="s" onClick={() => setAsTable(!asTable)}>
            {asTable ? t("usage.asChart") : t("usage.asTable")}
          </Button>
          <Segmented<PeriodName>
            label={t("usage.period")}
            value={NAMES[period]}
            onChange={(name) => onPeriod(PERIODS[name])}
            segments={[
              { value: "week", label: t("usage.week") },
              { value: "month", label: t("usage.month") },
              { value: "year", label: t("usage.year") },
            ]}
          />
        </div>
      </div>
      {brandId ? <p className="mb-3 text-note text-ink2">{t("usage.ofBrand")}</p> : null}
      {asTable ? <DaysTable days={days} /> : <UsageChart days={period === 365 ? byWeek(days) : days} />}
    </section>
  );
}

/** A year of days would be thinner than a line: weeks, each under the date it begins with. */
function byWeek(days: readonly UsageDay[]): UsageDay[] {
  const weeks: UsageDay[] = [];
  for (const [index, day] of days.entries()) {
    const last = weeks.at(-1);
    if (index % 7 === 0 || !last) {
      weeks.push({ ...day });
      continue;
    }
    last.settled += day.settled;
    last.released += day.released;
    last.granted += day.granted;
  }
  return weeks;
}

function DaysTable({ days }: { days: readonly UsageDay[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Table>
      <thead>
        <tr>
          <HeadCell>{t("usage.date")}</HeadCell>
          <HeadCell className="text-right">{t("usage.daySettled")}</HeadCell>
          <HeadCell className="text-right">{t("usage.dayReleased")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map((day) => (
          <Row key={day.date}>
            <Cell>{format.day(day.date)}</Cell>
            <Cell className="text-right">{format.number(day.settled)}</Cell>
            <Cell className="text-right">{format.number(day.released)}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
