import type { CheckResult } from "@static-engine/contracts";
import { cx, HoldCell } from "@static-engine/ui";
import { Check, CircleCheck, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { CheckGroup } from "../../components/group-checks.ts";
import { groupChecks } from "../../components/group-checks.ts";
import { useCheckText } from "../../components/use-check-text.ts";

/** The measures that say most at a glance come first. */
const FIRST = ["contrast", "minimum_size", "margins", "product_separation", "safe_zone", "text_fit"];
const SHOWN = 6;

/** The measures of the ad above, as they were taken. */
export function SampleChecks({ checks }: { checks: readonly CheckResult[] }) {
  const { t } = useTranslation();
  const checkText = useCheckText();
  const groups = groupChecks(checks);
  const shown = [...groups].sort((a, b) => rank(a) - rank(b)).slice(0, SHOWN);
  const passed = groups.filter((group) => group.status === "pass").length;
  const notes = groups.length - passed;
  return (
    <section aria-label={t("landing.checksTitle")} className="mt-6 rounded-card bg-surface shadow-1">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2.5">
        <span className={cx("flex items-center gap-2 font-label", notes > 0 ? "text-wa" : "text-ok")}>
          {notes > 0 ? <TriangleAlert /> : <CircleCheck />}
          {notes > 0
            ? t("landing.passedNotes", { count: notes, total: groups.length })
            : t("landing.passed", { passed, total: groups.length })}
        </span>
        <span className="text-ink2">{t("landing.measured")}</span>
        <span className="ml-auto flex items-center gap-1.5 max-md:hidden">
          <HoldCell state="settled" className="size-2.5" />
          {t("usage.kind.settle")}
        </span>
      </p>
      <ul className="grid gap-x-8 gap-y-1 px-4 py-3 sm:grid-cols-2">
        {shown.map((group) => {
          const [first] = group.results;
          const text = first ? checkText(first) : null;
          return text ? (
            <li key={group.id} className="flex min-w-0 items-center gap-2">
              {group.status === "pass" ? (
                <Check className="size-3.5 text-ok" />
              ) : (
                <TriangleAlert className="size-3.5 text-wa" />
              )}
              <span className="min-w-0 flex-1 truncate text-ink2">{text.name}</span>
              <span className="tabular-nums">{text.value}</span>
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}

function rank(group: CheckGroup): number {
  const place = FIRST.indexOf(group.id);
  return group.status === "pass" ? (place < 0 ? FIRST.length : place) : -1;
}
