import type { UsageDay } from "@static-engine/contracts";
import { Tooltip } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/format.ts";

const HEIGHT = 112;
const LEAST_TOP = 5;

/** A bar a day: settled solid, given back outlined above it. Words for every bar; the table says the same. */
export function UsageChart({ days }: { days: readonly UsageDay[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const most = Math.max(...days.map((day) => day.settled + day.released), 0);
  const top = Math.max(LEAST_TOP, Math.ceil(most / LEAST_TOP) * LEAST_TOP);
  const scale = (value: number) => (value / top) * HEIGHT;
  const first = days[0];
  const last = days.at(-1);
  return (
    <figure aria-label={t("usage.chart")} className="relative">
      <div className="flex gap-2">
        <div
          aria-hidden="true"
          className="data flex flex-col justify-between text-ink3"
          style={{ height: HEIGHT }}
        >
          <span className="-translate-y-1/2">{top}</span>
          <span className="translate-y-1/2">0</span>
        </div>
        <ol
          className="relative flex min-w-0 flex-1 items-end gap-[3px] border-t border-b border-t-line border-b-ink3 [border-top-style:dotted]"
          style={{ height: HEIGHT }}
        >
          {days.map((day) => {
            const words = t("usage.dayTip", {
              date: format.day(day.date),
              settled: day.settled,
              released: day.released,
            });
            return (
              <Tooltip key={day.date} label={words} side="top">
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: each bar says its numbers to the keyboard too */}
                <li
                  tabIndex={0}
                  aria-label={words}
                  className="group flex h-full min-w-0 flex-1 flex-col justify-end gap-0.5 hover:bg-hover focus-visible:-outline-offset-1"
                >
                  {day.released > 0 ? (
                    <span
                      className="shadow-[inset_0_0_0_1px_var(--ink3)]"
                      style={{ height: scale(day.released) }}
                    />
                  ) : null}
                  {day.settled > 0 ? (
                    <span className="bg-ink" style={{ height: scale(day.settled) }} />
                  ) : null}
                </li>
              </Tooltip>
            );
          })}
        </ol>
      </div>
      {most === 0 ? (
        <p className="absolute inset-0 grid place-items-center text-ink3">{t("usage.chartEmpty")}</p>
      ) : null}
      <figcaption className="data mt-1 flex justify-between pl-6 text-ink3">
        <span>{first ? format.day(first.date) : null}</span>
        <span>{last ? format.day(last.date) : null}</span>
      </figcaption>
    </figure>
  );
}
