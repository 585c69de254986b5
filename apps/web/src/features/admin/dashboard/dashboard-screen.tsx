import type { Dashboard } from "@static-engine/contracts";
import { Segmented, Skeleton } from "@static-engine/ui";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../components/load-error.tsx";
import { useFormat } from "../../../lib/format.ts";
import { trpc } from "../../../lib/trpc.ts";
import { AdminPage } from "../parts/page.tsx";
import { DashboardFigures } from "./dashboard-figures.tsx";
import { PERIODS } from "./dashboard-search.ts";
import { FailureBars } from "./failure-bars.tsx";
import { Headline } from "./headline.tsx";
import { RunsPanel } from "./runs-panel.tsx";

const LABELS = {
  7: "admin.dashboard.last7",
  30: "admin.dashboard.last30",
  90: "admin.dashboard.last90",
} as const;
const REFRESH_MS = 60_000;

/** How the product does: four figures with what they were before, then the days, then the causes. */
export function DashboardScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate({ from: "/admin" });
  const { days = 30, to } = useSearch({ from: "/admin/admin" });
  const query = trpc.admin.dashboard.useQuery(
    { days, to },
    { refetchInterval: REFRESH_MS, placeholderData: (before) => before },
  );
  const refreshedAt = query.data?.refreshedAt;
  return (
    <AdminPage
      title={t("admin.dashboard.title")}
      actions={
        <>
          <span className="text-ink2">
            {refreshedAt
              ? t("admin.dashboard.counted", { at: format.moment(refreshedAt) })
              : query.data
                ? t("admin.dashboard.notCounted")
                : null}
          </span>
          <input
            type="date"
            aria-label={t("admin.dashboard.until")}
            max={new Date().toISOString().slice(0, 10)}
            value={to ?? ""}
            onChange={(event) =>
              navigate({ search: (search) => ({ ...search, to: event.target.value || undefined }) })
            }
            className="h-8 rounded-control bg-surface px-2 shadow-[inset_0_0_0_1px_var(--linec)]"
          />
          <Segmented
            label={t("admin.dashboard.period")}
            value={String(days)}
            onChange={(value) =>
              navigate({
                search: (search) => ({ ...search, days: PERIODS.find((period) => String(period) === value) }),
              })
            }
            segments={PERIODS.map((period) => ({ value: String(period), label: t(LABELS[period]) }))}
          />
        </>
      }
    >
      {query.error ? <LoadError error={query.error} onRetry={() => query.refetch()} /> : null}
      {query.isPending ? <Skeleton className="h-[480px]" /> : null}
      {query.data ? <DashboardParts data={query.data} /> : null}
    </AdminPage>
  );
}

function DashboardParts({ data }: { data: Dashboard }) {
  return (
    <div className="grid gap-4">
      <Headline data={data} />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_346px]">
        <RunsPanel days={data.days} />
        <FailureBars failures={data.failures} />
      </div>
      <DashboardFigures data={data} />
    </div>
  );
}
