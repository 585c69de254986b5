import type { RunStatus } from "@static-engine/contracts";
import { Badge, Cell, EmptyState, HeadCell, Input, Row, Select, Table } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../../lib/trpc.ts";
import { useDebounced } from "../../../lib/use-debounced.ts";
import { PagedList } from "../parts/list.tsx";
import { Moment } from "../parts/moment.tsx";
import { RUN_TONES } from "../parts/run-tones.ts";

const STATUSES = ["pending", "processing", "completed", "failed", "canceled"] as const satisfies RunStatus[];

export function RunsSearch() {
  const { t } = useTranslation();
  const [q, setQ] = useState("");
  const [status, setStatus] = useState<RunStatus | "any">("any");
  const wanted = useDebounced(q.trim(), 250);
  const query = trpc.admin.queue.runs.useInfiniteQuery(
    { limit: 50, ...(wanted ? { q: wanted } : {}), ...(status === "any" ? {} : { status }) },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: (before) => before },
  );
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <search className="mb-3 flex flex-wrap gap-2">
        <div className="w-full md:w-72">
          <Input
            type="search"
            aria-label={t("admin.queue.search")}
            placeholder={t("admin.queue.search")}
            start={<Search />}
            value={q}
            onChange={(event) => setQ(event.target.value)}
          />
        </div>
        <div className="w-44">
          <Select<RunStatus | "any">
            label={t("admin.queue.state")}
            value={status}
            onChange={setStatus}
            options={[
              { value: "any", label: t("admin.queue.anyStatus") },
              ...STATUSES.map((value) => ({ value, label: t(`admin.runStatus.${value}`) })),
            ]}
          />
        </div>
      </search>
      <PagedList query={query} count={items.length} empty={<EmptyState title={t("admin.queue.noRuns")} />}>
        <Table className="min-w-[860px]">
          <thead>
            <tr>
              <HeadCell className="pl-0">{t("admin.queue.run")}</HeadCell>
              <HeadCell>{t("admin.queue.member")}</HeadCell>
              <HeadCell>{t("admin.queue.state")}</HeadCell>
              <HeadCell>{t("admin.queue.result")}</HeadCell>
              <HeadCell className="text-right">{t("admin.queue.credits")}</HeadCell>
              <HeadCell className="pr-0 text-right">{t("admin.queue.started")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {items.map((run) => (
              <Row key={run.id}>
                <Cell className="w-full pl-0">
                  <Link
                    to="/admin/runs/$runId"
                    params={{ runId: run.id }}
                    className="font-label hover:underline"
                  >
                    {run.concept}
                  </Link>
                  <span className="block text-note text-ink2">
                    {t(`admin.members.kind.${run.kind}`)} · {run.brand}, {run.product}
                  </span>
                </Cell>
                <Cell className="max-w-56 truncate text-ink2">{run.email}</Cell>
                <Cell>
                  <Badge tone={RUN_TONES[run.status]}>{t(`admin.runStatus.${run.status}`)}</Badge>
                </Cell>
                <Cell className="whitespace-nowrap text-ink2">
                  {t("admin.members.passed", { delivered: run.delivered, failed: run.failed })}
                </Cell>
                <Cell className="text-right whitespace-nowrap">
                  {run.settled} / {run.cost}
                </Cell>
                <Cell className="pr-0 text-right text-ink2">
                  <Moment at={run.createdAt} />
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </PagedList>
    </>
  );
}
