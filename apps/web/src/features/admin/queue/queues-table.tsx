import { Cell, cx, HeadCell, Row, Skeleton, Table } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../components/load-error.tsx";
import { useFormat } from "../../../lib/format.ts";
import { trpc } from "../../../lib/trpc.ts";

const REFRESH_MS = 5000;

export function QueuesTable() {
  const { t } = useTranslation();
  const format = useFormat();
  const query = trpc.admin.queue.list.useQuery(undefined, { refetchInterval: REFRESH_MS });
  if (query.error) {
    return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  }
  if (!query.data) {
    return <Skeleton className="h-[320px]" />;
  }
  return (
    <Table className="min-w-[640px]" scrollLabel={t("admin.queue.queues")}>
      <thead>
        <tr>
          <HeadCell className="pl-0">{t("admin.queue.queue")}</HeadCell>
          <HeadCell className="text-right">{t("admin.queue.ready")}</HeadCell>
          <HeadCell className="text-right">{t("admin.queue.active")}</HeadCell>
          <HeadCell className="text-right">{t("admin.queue.deferred")}</HeadCell>
          <HeadCell className="text-right">{t("admin.queue.oldest")}</HeadCell>
          <HeadCell className="pr-0 text-right">{t("admin.queue.deadCount")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {query.data.items.map((queue) => (
          <Row key={queue.name}>
            <Cell className="data w-full pl-0">{queue.name}</Cell>
            <Cell className="text-right">{format.number(queue.ready)}</Cell>
            <Cell className="text-right">{format.number(queue.active)}</Cell>
            <Cell className="text-right text-ink2">{format.number(queue.deferred)}</Cell>
            <Cell className="text-right whitespace-nowrap text-ink2">
              {queue.oldestSeconds === null ? "–" : t("admin.queue.seconds", { count: queue.oldestSeconds })}
            </Cell>
            <Cell className={cx("pr-0 text-right", queue.dead > 0 && "font-label text-er")}>
              {format.number(queue.dead)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
