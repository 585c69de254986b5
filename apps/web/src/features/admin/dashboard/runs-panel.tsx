import type { DashboardDay } from "@static-engine/contracts";
import { Button, Cell, HeadCell, Row, Table } from "@static-engine/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";
import { Panel } from "../parts/page.tsx";
import { RunsChart } from "./runs-chart.tsx";

/** Runs day by day, as lines or as the same numbers in a table. */
export function RunsPanel({ days }: { days: readonly DashboardDay[] }) {
  const { t } = useTranslation();
  const [isTable, setIsTable] = useState(false);
  return (
    <Panel
      title={t("admin.dashboard.runs")}
      aside={
        <Button size="s" tone="ghost" onClick={() => setIsTable(!isTable)}>
          {isTable ? t("admin.dashboard.asChart") : t("admin.dashboard.asTable")}
        </Button>
      }
    >
      {isTable ? <DaysTable days={days} /> : <RunsChart days={days} />}
    </Panel>
  );
}

function DaysTable({ days }: { days: readonly DashboardDay[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section
      className="max-h-[260px] overflow-y-auto"
      // What scrolls must be reachable by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the section scrolls
      tabIndex={0}
      aria-label={t("admin.dashboard.runs")}
    >
      <Table>
        <thead>
          <tr>
            <HeadCell className="pl-0">{t("admin.dashboard.day")}</HeadCell>
            <HeadCell className="text-right">{t("admin.dashboard.started")}</HeadCell>
            <HeadCell className="text-right">{t("admin.dashboard.delivered")}</HeadCell>
            <HeadCell className="pr-0 text-right">{t("admin.dashboard.failed")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <Row key={day.day}>
              <Cell className="pl-0">{format.day(day.day)}</Cell>
              <Cell className="text-right">{format.number(day.runsStarted)}</Cell>
              <Cell className="text-right">{format.number(day.adsDelivered)}</Cell>
              <Cell className="pr-0 text-right">{format.number(day.adsFailed)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
