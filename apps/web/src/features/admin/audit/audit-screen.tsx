import type { AuditEntry } from "@static-engine/contracts";
import { Button, Cell, EmptyState, HeadCell, Input, Row, Table } from "@static-engine/ui";
import { Search } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../../lib/trpc.ts";
import { useDebounced } from "../../../lib/use-debounced.ts";
import { PagedList } from "../parts/list.tsx";
import { Moment } from "../parts/moment.tsx";
import { AdminPage } from "../parts/page.tsx";

/** Who did what, with the state before and after. */
export function AuditScreen() {
  const { t } = useTranslation();
  const [q, setQ] = useState("");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const wanted = useDebounced(q.trim(), 250);
  const query = trpc.admin.audit.list.useInfiniteQuery(
    {
      limit: 50,
      ...(wanted ? { q: wanted } : {}),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: (before) => before },
  );
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <AdminPage title={t("admin.audit.title")}>
      <search className="mb-4 flex flex-wrap gap-2">
        <div className="w-full md:w-72">
          <Input
            type="search"
            aria-label={t("admin.audit.search")}
            placeholder={t("admin.audit.search")}
            start={<Search />}
            value={q}
            onChange={(event) => setQ(event.target.value)}
          />
        </div>
        <div className="w-36">
          <Input
            type="date"
            aria-label={t("admin.audit.from")}
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
        </div>
        <div className="w-36">
          <Input
            type="date"
            aria-label={t("admin.audit.to")}
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
        </div>
      </search>
      <PagedList
        query={query}
        count={items.length}
        empty={<EmptyState title={t("admin.audit.none")}>{t("admin.audit.noneText")}</EmptyState>}
      >
        <Table className="min-w-[760px]">
          <thead>
            <tr>
              <HeadCell className="pl-0">{t("admin.audit.when")}</HeadCell>
              <HeadCell>{t("admin.audit.who")}</HeadCell>
              <HeadCell>{t("admin.audit.what")}</HeadCell>
              <HeadCell>{t("admin.audit.to_whom")}</HeadCell>
              <HeadCell className="pr-0" />
            </tr>
          </thead>
          <tbody>
            {items.map((entry) => (
              <AuditRow key={entry.id} entry={entry} />
            ))}
          </tbody>
        </Table>
      </PagedList>
    </AdminPage>
  );
}

function AuditRow({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Row>
        <Cell className="pl-0 text-ink2">
          <Moment at={entry.at} />
        </Cell>
        <Cell className="whitespace-nowrap">{entry.actor?.name ?? t("admin.audit.system")}</Cell>
        <Cell className="data whitespace-nowrap">{entry.action}</Cell>
        <Cell className="w-full text-ink2">
          {entry.subjectType} <span className="data break-all">{entry.subjectId}</span>
        </Cell>
        <Cell className="pr-0 text-right">
          <Button size="s" tone="ghost" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? t("admin.audit.hide") : t("admin.audit.show")}
          </Button>
        </Cell>
      </Row>
      {isOpen ? (
        <tr>
          <td colSpan={5} className="border-b border-line pb-4">
            <div className="grid gap-4 md:grid-cols-2">
              <State title={t("admin.audit.before")} json={entry.before} />
              <State title={t("admin.audit.after")} json={entry.after} />
            </div>
            <p className="mt-2 text-note text-ink3">
              {t("admin.audit.ip")}: <span className="data">{entry.ip ?? "–"}</span> ·{" "}
              {t("admin.audit.request")}: <span className="data">{entry.requestId ?? "–"}</span>
            </p>
          </td>
        </tr>
      ) : null}
    </>
  );
}

function State({ title, json }: { title: string; json: string | null }) {
  const { t } = useTranslation();
  return (
    <section className="min-w-0">
      <h2 className="text-note text-ink2">{title}</h2>
      <pre className="data mt-1 rounded-control bg-sunken p-3 break-words whitespace-pre-wrap">
        {json ?? t("admin.audit.nothing")}
      </pre>
    </section>
  );
}
