import type { DeadJob } from "@static-engine/contracts";
import { Button, Cell, EmptyState, HeadCell, Row, Skeleton, showToast, Table } from "@static-engine/ui";
import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../components/load-error.tsx";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { Moment } from "../parts/moment.tsx";
import { useMay } from "../parts/use-may.ts";

const REFRESH_MS = 5000;

export function DeadJobsTable() {
  const { t } = useTranslation();
  const query = trpc.admin.queue.dead.useQuery(undefined, { refetchInterval: REFRESH_MS });
  if (query.error) {
    return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  }
  if (!query.data) {
    return <Skeleton className="h-[240px]" />;
  }
  if (query.data.items.length === 0) {
    return <EmptyState title={t("admin.queue.noDead")}>{t("admin.queue.noDeadText")}</EmptyState>;
  }
  return (
    <Table className="min-w-[760px]">
      <thead>
        <tr>
          <HeadCell className="pl-0">{t("admin.queue.job")}</HeadCell>
          <HeadCell>{t("admin.queue.error")}</HeadCell>
          <HeadCell>{t("admin.queue.died")}</HeadCell>
          <HeadCell className="pr-0" />
        </tr>
      </thead>
      <tbody>
        {query.data.items.map((job) => (
          <DeadJobRow key={job.id} job={job} />
        ))}
      </tbody>
    </Table>
  );
}

function DeadJobRow({ job }: { job: DeadJob }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const mayWrite = useMay("queue.write");
  const redrive = trpc.admin.queue.redrive.useMutation({
    onSuccess: () => showToast({ text: t("admin.queue.redriven"), icon: <Check /> }),
    onError: (error) => showToast({ text: errorText(error) }),
    onSettled: () => utils.admin.queue.invalidate(),
  });
  return (
    <Row className="align-top">
      <Cell className="max-w-0 min-w-72 pl-0">
        <span className="data block">{job.queue}</span>
        <span className="data block text-note break-all text-ink2">{job.payload}</span>
      </Cell>
      <Cell className="w-1/2">
        <span className="break-words">{job.error}</span>
        <span className="block text-note text-ink3">{t("admin.queue.tries", { count: job.tries })}</span>
      </Cell>
      <Cell className="text-ink2">
        <Moment at={job.diedAt} />
      </Cell>
      <Cell className="pr-0 text-right whitespace-nowrap">
        {mayWrite ? (
          <Button
            size="s"
            busy={redrive.isPending}
            onClick={() => redrive.mutate({ queue: job.queue, id: job.id })}
          >
            {t("admin.queue.redrive")}
          </Button>
        ) : null}
      </Cell>
    </Row>
  );
}
