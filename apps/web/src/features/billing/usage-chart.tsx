import type { UsageDay } from "@static-engine/contracts";
import { Tooltip } from "@static-engine/ui";
import type { KeyboardEvent } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/format.ts";

const HEIGHT = 112;
const LEAST_TOP = 5;

/** A bar a day: settled solid, given back outlined above it. Words for every bar; the table says the same. */
export function UsageChart({ days }: { days: readonly UsageDay[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  // One bar takes part in Tab; arrows go from day to day.
  const [active, setActive] = useState(days.length - 1);
  const most = Math.max(...days.map((day) => day.settled + day.released), 0);
  const top = Math.max(LEAST_TOP, Math.ceil(most / LEAST_TOP) * LEAST_TOP);
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
          {days.map((day, index) => (
            <Bar
              key={day.date}
              day={day}
              index={index}
              scale={HEIGHT / top}
              isActive={index === active}
              words={t("usage.dayTip", {
                date: format.day(day.date),
                settled: day.settled,
                released: day.released,
              })}
              onActive={() => setActive(index)}
            />
          ))}
        </ol>
      </div>
      {most === 0 ? (
        <p className="pointer-events-none absolute inset-0 grid place-items-center text-ink3">
          {t("usage.chartEmpty")}
        </p>
      ) : null}
      <figcaption className="data mt-1 flex justify-between pl-6 text-ink3">
        <span>{first ? format.day(first.date) : null}</span>
        <span>{last ? format.day(last.date) : null}</span>
      </figcaption>
    </figure>
  );
}

type BarProps = {
  day: UsageDay;
  index: number;
  /** Pixels of one credit. */
  scale: number;
  isActive: boolean;
  words: string;
  onActive: () => void;
};

function Bar({ day, index, scale, isActive, words, onActive }: BarProps) {
  function handleKey(event: KeyboardEvent<HTMLElement>) {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    event.currentTarget
      .closest("ol")
      ?.querySelector<HTMLElement>(`[data-bar="${index + step}"]`)
      ?.focus();
  }
  return (
    <li className="flex h-full min-w-0 flex-1">
      <Tooltip label={words} side="top">
        <button
          type="button"
          data-bar={index}
          tabIndex={isActive ? 0 : -1}
          aria-label={words}
          onFocus={onActive}
          onKeyDown={handleKey}
          className="flex min-w-0 flex-1 cursor-default flex-col justify-end gap-0.5 hover:bg-hover focus-visible:-outline-offset-1"
        >
          {day.released > 0 ? (
            <span
              className="w-full shadow-[inset_0_0_0_1px_var(--ink3)]"
              style={{ height: day.released * scale }}
            />
          ) : null}
          {day.settled > 0 ? (
            <span className="w-full bg-ink" style={{ height: day.settled * scale }} />
          ) : null}
        </button>
      </Tooltip>
    </li>
  );
}
