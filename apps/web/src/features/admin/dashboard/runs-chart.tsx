import type { DashboardDay } from "@static-engine/contracts";
import { useTranslation } from "react-i18next";
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { useFormat } from "../../../lib/format.ts";

const HEIGHT = 232;
const TICK = { fill: "var(--ink3)", fontSize: 11, fontFamily: "var(--font-mono)" };

/** One accent series and one grey, dashed; the lines say their names at their ends, arrows go from day to day. */
export function RunsChart({ days }: { days: readonly DashboardDay[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const last = days.at(-1);
  if (days.every(({ runsStarted, adsDelivered }) => runsStarted + adsDelivered === 0)) {
    return (
      <p className="grid place-items-center text-ink3" style={{ height: HEIGHT }}>
        {t("admin.dashboard.noRuns")}
      </p>
    );
  }
  return (
    <figure className="m-0" aria-label={t("admin.dashboard.runs")}>
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <ComposedChart data={[...days]} margin={{ top: 8, right: 24, bottom: 0, left: -14 }}>
          <CartesianGrid vertical={false} stroke="var(--line)" strokeDasharray="2 3" />
          <XAxis
            dataKey="day"
            tickFormatter={(day) => format.day(String(day))}
            tick={TICK}
            tickLine={false}
            axisLine={{ stroke: "var(--line2)" }}
            minTickGap={48}
          />
          <YAxis
            allowDecimals={false}
            tick={TICK}
            tickLine={false}
            axisLine={false}
            tickCount={5}
            width={52}
          />
          <Tooltip cursor={{ stroke: "var(--ink)" }} content={<DayTip />} isAnimationActive={false} />
          <Area
            type="linear"
            dataKey="runsStarted"
            stroke="var(--ac)"
            strokeWidth={2}
            fill="var(--ac)"
            fillOpacity={0.08}
            isAnimationActive={false}
          />
          <Line
            type="linear"
            dataKey="adsDelivered"
            stroke="var(--ink3)"
            strokeWidth={1.5}
            strokeDasharray="4 3"
            dot={false}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
      {last ? (
        <figcaption className="mt-1 flex flex-wrap justify-end gap-x-5 text-note">
          <span className="font-label text-ac">
            {t("admin.dashboard.started")} {format.number(last.runsStarted)}
          </span>
          <span className="text-ink2">
            {t("admin.dashboard.delivered")} {format.number(last.adsDelivered)} – –
          </span>
        </figcaption>
      ) : null}
    </figure>
  );
}

type DayTipProps = { active?: boolean; payload?: readonly { payload?: unknown }[] };

const isDay = (value: unknown): value is DashboardDay =>
  typeof value === "object" && value !== null && "day" in value && "runsStarted" in value;

function DayTip({ active, payload }: DayTipProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const day = payload?.[0]?.payload;
  if (!active || !isDay(day)) {
    return null;
  }
  return (
    <div className="rounded-menu bg-raised px-3 py-2 text-note shadow-2">
      <p className="font-label">{format.day(day.day)}</p>
      <p>
        {t("admin.dashboard.started")} <b>{format.number(day.runsStarted)}</b>
      </p>
      <p>
        {t("admin.dashboard.delivered")} <b>{format.number(day.adsDelivered)}</b>
      </p>
      <p>
        {t("admin.dashboard.failed")} <b>{format.number(day.adsFailed)}</b>
      </p>
    </div>
  );
}
