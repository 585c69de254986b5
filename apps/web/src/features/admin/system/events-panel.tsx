import type { WebhookEvent } from "@static-engine/contracts";
import { Badge, Button, Cell, EmptyState, HeadCell, Input, Row, showToast, Table } from "@static-engine/ui";
import { Check, Search } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";
import { trpc } from "../../../lib/trpc.ts";
import { useDebounced } from "../../../lib/use-debounced.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { PagedList } from "../parts/list.tsx";
import { Moment } from "../parts/moment.tsx";
import { useMay } from "../parts/use-may.ts";

export function EventsPanel() {
  const { t } = useTranslation();
  const [q, setQ] = useState("");
  const wanted = useDebounced(q.trim(), 250);
  const query = trpc.admin.system.events.useInfiniteQuery(
    { limit: 25, ...(wanted ? { q: wanted } : {}) },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: (before) => before },
  );
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="mt-8">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-section">{t("admin.system.events")}</h2>
        <div className="w-full md:w-64">
          <Input
            type="search"
            aria-label={t("admin.system.eventSearch")}
            placeholder={t("admin.system.eventSearch")}
            start={<Search />}
            value={q}
            onChange={(event) => setQ(event.target.value)}
          />
        </div>
      </div>
      <PagedList
        query={query}
        count={items.length}
        empty={<EmptyState title={t("admin.system.noEvents")}>{t("admin.system.noEventsText")}</EmptyState>}
      >
        <Table className="min-w-[760px]">
          <thead>
            <tr>
              <HeadCell className="pl-0">{t("admin.system.event")}</HeadCell>
              <HeadCell>{t("admin.team.state")}</HeadCell>
              <HeadCell>{t("admin.system.received")}</HeadCell>
              <HeadCell className="pr-0" />
            </tr>
          </thead>
          <tbody>
            {items.map((event) => (
              <EventRow key={event.id} event={event} />
            ))}
          </tbody>
        </Table>
      </PagedList>
    </section>
  );
}

function EventRow({ event }: { event: WebhookEvent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const mayWrite = useMay("system.write");
  const replay = trpc.admin.system.replay.useMutation({
    onSuccess: () => showToast({ text: t("admin.system.replayed"), icon: <Check /> }),
    onError: (error) => showToast({ text: errorText(error) }),
    onSettled: () => utils.admin.system.events.invalidate(),
  });
  return (
    <Row>
      <Cell className="w-full pl-0">
        <span className="font-label">{event.type}</span>
        <span className="data block text-note break-all text-ink2">
          {event.id} · {event.objectId}
        </span>
      </Cell>
      <Cell>
        <Badge tone={event.status === "handled" ? "ok" : "plain"}>{t(`admin.system.${event.status}`)}</Badge>
        {event.replayedAt ? (
          <span className="block text-note whitespace-nowrap text-ink3">
            {t("admin.system.replayedAt", { at: format.moment(event.replayedAt) })}
          </span>
        ) : null}
      </Cell>
      <Cell className="text-ink2">
        <Moment at={event.receivedAt} />
      </Cell>
      <Cell className="pr-0 text-right">
        {mayWrite ? (
          <Button size="s" busy={replay.isPending} onClick={() => replay.mutate({ id: event.id })}>
            {t("admin.system.replay")}
          </Button>
        ) : null}
      </Cell>
    </Row>
  );
}
