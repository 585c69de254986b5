import { Chip, Field, Input, Popover } from "@static-engine/ui";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/format.ts";
import type { LibrarySearch } from "./library-search.ts";
import { PERIODS } from "./library-search.ts";

type PeriodFilterProps = { search: LibrarySearch; onChange: (next: Partial<LibrarySearch>) => void };

const NONE = { period: undefined, from: undefined, to: undefined };

/** When an ad was made: so many days back, or from one day to another. */
export function PeriodFilter({ search, onChange }: PeriodFilterProps) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { period, from, to } = search;
  const label = period
    ? t("library.lastDays", { count: Number(period) })
    : from && to
      ? t("library.fromTo", { from: day(from), to: day(to) })
      : from
        ? t("library.since", { from: day(from) })
        : to
          ? t("library.until", { to: day(to) })
          : null;
  if (label && !isOpen) {
    return (
      <Chip on onClick={() => onChange(NONE)}>
        {label}
      </Chip>
    );
  }
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      label={t("library.made")}
      className="w-72 p-1"
      trigger={
        <Chip>
          {t("library.made")}
          <ChevronDown className="size-3 text-ink3" />
        </Chip>
      }
    >
      {PERIODS.map((days) => (
        <button
          key={days}
          type="button"
          className="flex min-h-8 w-full items-center rounded-control px-2.5 text-left hover:bg-hover pointer-coarse:min-h-11"
          onClick={() => {
            setOpen(false);
            onChange({ ...NONE, period: days });
          }}
        >
          {t("library.lastDays", { count: Number(days) })}
        </button>
      ))}
      <div className="mt-1 grid grid-cols-2 gap-2 border-t border-line p-2.5">
        <Field label={t("library.from")}>
          <Input
            type="date"
            max={to}
            value={from ?? ""}
            onChange={(event) => onChange({ period: undefined, from: event.target.value || undefined })}
          />
        </Field>
        <Field label={t("library.to")}>
          <Input
            type="date"
            min={from}
            value={to ?? ""}
            onChange={(event) => onChange({ period: undefined, to: event.target.value || undefined })}
          />
        </Field>
      </div>
    </Popover>
  );
}
