import type { RunTimeline } from "@static-engine/contracts";
import { JobId } from "@static-engine/contracts";
import { Badge, Skeleton } from "@static-engine/ui";
import { Link, useParams } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../components/load-error.tsx";
import { trpc } from "../../../lib/trpc.ts";
import { AdminPage, Panel } from "../parts/page.tsx";
import { RUN_TONES } from "../parts/run-tones.ts";
import { RunActions } from "./run-actions.tsx";
import { Timeline } from "./timeline.tsx";

const REFRESH_MS = 3000;
const NOBODY = JobId.parse("00000000-0000-7000-8000-000000000000");

/** One run with all that happened in it. */
export function AdminRunScreen() {
  const { t } = useTranslation();
  const { runId } = useParams({ from: "/admin/admin/runs/$runId" });
  const id = JobId.safeParse(runId).data ?? NOBODY;
  const query = trpc.admin.queue.run.useQuery(
    { id },
    {
      refetchInterval: ({ state }) =>
        state.data?.status === "pending" || state.data?.status === "processing" ? REFRESH_MS : false,
    },
  );
  const run = query.data;
  return (
    <AdminPage
      title={run ? t("admin.queue.runTitle", { number: run.number, email: run.email }) : t("admin.queue.run")}
      before={
        <Link
          to="/admin/queue"
          className="mb-2 inline-flex items-center gap-2 text-ink2 hover:text-ink hover:underline"
        >
          <ArrowLeft className="size-3.5" />
          {t("admin.queue.back")}
        </Link>
      }
      actions={run ? <RunActions run={run} /> : null}
    >
      {query.error ? <LoadError error={query.error} onRetry={() => query.refetch()} /> : null}
      {query.isPending ? <Skeleton className="h-[320px]" /> : null}
      {run ? <RunParts run={run} /> : null}
    </AdminPage>
  );
}

function RunParts({ run }: { run: RunTimeline }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="-mt-2 mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink2">
        <Badge tone={RUN_TONES[run.status]}>{t(`admin.runStatus.${run.status}`)}</Badge>
        <span>
          {run.concept} · {run.brand}, {run.product}
        </span>
        <span>
          {t("admin.queue.settled", { settled: run.settled, cost: run.cost, released: run.released })}
        </span>
        <span>
          {t("admin.queue.calls")}: {run.calls} · {t("admin.queue.cost")}: $
          {(run.costMicroUsd / 1_000_000).toFixed(4)}
        </span>
        <Link
          to="/admin/members/$memberId"
          params={{ memberId: run.memberId }}
          className="text-ac hover:underline"
        >
          {t("admin.queue.toMember")}
        </Link>
      </p>
      <div className="grid gap-4 lg:grid-cols-[320px_minmax(0,1fr)]">
        <Panel title={t("admin.queue.slots")} className="self-start">
          <ul>
            {run.slots.map((slot) => (
              <li key={slot.slot} className="border-t border-line py-2 first:border-t-0">
                <div className="flex items-center justify-between gap-3">
                  <span className="font-label">{t("admin.queue.slot", { slot: slot.slot })}</span>
                  <Badge tone={RUN_TONES[slot.status]}>{t(`admin.runStatus.${slot.status}`)}</Badge>
                </div>
                {slot.errorMessage ? <p className="mt-1 text-note text-ink2">{slot.errorMessage}</p> : null}
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={t("admin.queue.timeline")}>
          <Timeline moments={run.moments} />
        </Panel>
      </div>
    </>
  );
}
