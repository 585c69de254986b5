import type { Dashboard } from "@static-engine/contracts";
import { cx } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";
import { Panel } from "../parts/page.tsx";
import { useReasonText } from "./use-reason-text.ts";

/** What stood between ads and their delivery, the largest in the accent. */
export function FailureBars({ failures }: { failures: Dashboard["failures"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasonText = useReasonText();
  const most = failures[0]?.ads ?? 1;
  return (
    <Panel title={t("admin.dashboard.failures")}>
      {failures.length === 0 ? <p className="text-ink2">{t("admin.dashboard.noFailures")}</p> : null}
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
        {failures.map(({ reason, ads }, index) => (
          <li key={reason}>
            <div className="flex items-baseline justify-between gap-3">
              <span className="min-w-0 truncate text-note" title={reasonText(reason)}>
                {reasonText(reason)}
              </span>
              <span className="data text-ink2">{format.number(ads)}</span>
            </div>
            <div
              className={cx("mt-0.5 h-2", index === 0 ? "bg-ac" : "bg-linec")}
              style={{ width: `${Math.max(2, (ads / most) * 100)}%` }}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
