import type { MemberRow } from "@static-engine/contracts";
import { Badge, Button, Cell, EmptyState, HeadCell, Input, Row, Select, Table } from "@static-engine/ui";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";
import { trpc } from "../../../lib/trpc.ts";
import { useDebounced } from "../../../lib/use-debounced.ts";
import { PagedList } from "../parts/list.tsx";
import { Moment } from "../parts/moment.tsx";
import { AdminPage } from "../parts/page.tsx";
import type { MembersSearch } from "./members-search.ts";
import { STATUSES } from "./members-search.ts";

export const MEMBER_TONES = { active: "ok", suspended: "error", deleted: "plain" } as const;

/** Everybody who has an account. */
export function MembersScreen() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/admin/admin/members" });
  const query = trpc.admin.member.list.useInfiniteQuery(
    { ...search, limit: 50 },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: (before) => before },
  );
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <AdminPage title={t("admin.members.title")}>
      <MembersFilters search={search} />
      <PagedList
        query={query}
        count={items.length}
        empty={<EmptyState title={t("admin.members.none")}>{t("admin.members.noneText")}</EmptyState>}
      >
        <Table className="min-w-[820px]">
          <thead>
            <tr>
              <HeadCell className="pl-0">{t("admin.members.member")}</HeadCell>
              <HeadCell>{t("admin.team.state")}</HeadCell>
              <HeadCell>{t("admin.members.plan")}</HeadCell>
              <HeadCell className="text-right">{t("admin.members.available")}</HeadCell>
              <HeadCell className="text-right">{t("admin.members.held")}</HeadCell>
              <HeadCell className="pr-0 text-right">{t("admin.members.joined")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {items.map((member) => (
              <MemberLine key={member.id} member={member} />
            ))}
          </tbody>
        </Table>
      </PagedList>
    </AdminPage>
  );
}

function MemberLine({ member }: { member: MemberRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Row>
      <Cell className="w-full max-w-0 min-w-[260px] pl-0">
        <Link
          to="/admin/members/$memberId"
          params={{ memberId: member.id }}
          className="block truncate font-label hover:underline"
        >
          {member.fullName || t("admin.members.unnamed")}
        </Link>
        <span className="block truncate text-note text-ink2">{member.email}</span>
      </Cell>
      <Cell>
        <Badge tone={MEMBER_TONES[member.status]}>{t(`admin.members.status.${member.status}`)}</Badge>
      </Cell>
      <Cell className="whitespace-nowrap">{member.tier}</Cell>
      <Cell className="text-right">{format.number(member.credits.available)}</Cell>
      <Cell className="text-right text-ink2">{format.number(member.credits.held)}</Cell>
      <Cell className="pr-0 text-right text-ink2">
        <Moment at={member.createdAt} />
      </Cell>
    </Row>
  );
}

function MembersFilters({ search }: { search: MembersSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/admin/members" });
  const plans = trpc.billing.plans.useQuery();
  const [q, setQ] = useState(search.q ?? "");
  const sent = useRef(search.q);
  const wanted = useDebounced(q.trim(), 200);
  function set(change: Partial<MembersSearch>) {
    navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  }
  useEffect(() => {
    sent.current = wanted || undefined;
    set({ q: sent.current });
  }, [wanted]);
  // The bar above looks members up as well; what came from here is not written over what is being typed.
  useEffect(() => {
    if (search.q !== sent.current) {
      sent.current = search.q;
      setQ(search.q ?? "");
    }
  }, [search.q]);
  const isFiltered = Object.keys(search).length > 0;
  return (
    <search className="mb-4 flex flex-wrap items-center gap-2">
      <div className="w-full md:w-72">
        <Input
          type="search"
          aria-label={t("admin.members.search")}
          placeholder={t("admin.members.search")}
          start={<Search />}
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
      </div>
      <div className="w-40 max-md:flex-1">
        <Select
          label={t("admin.team.state")}
          value={search.status ?? "any"}
          onChange={(value) => set({ status: value === "any" ? undefined : value })}
          options={[
            { value: "any", label: t("admin.members.anyStatus") },
            ...STATUSES.map((value) => ({ value, label: t(`admin.members.status.${value}`) })),
          ]}
        />
      </div>
      <div className="w-40 max-md:flex-1">
        <Select
          label={t("admin.members.plan")}
          value={search.tier ?? "any"}
          onChange={(value) => set({ tier: value === "any" ? undefined : value })}
          options={[
            { value: "any", label: t("admin.members.anyTier") },
            ...(plans.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      <div className="w-36">
        <Input
          type="date"
          aria-label={t("admin.members.from")}
          value={search.from ?? ""}
          onChange={(event) => set({ from: event.target.value || undefined })}
        />
      </div>
      <span aria-hidden="true" className="text-ink3">
        –
      </span>
      <div className="w-36">
        <Input
          type="date"
          aria-label={`${t("admin.members.from")} … ${t("admin.members.to")}`}
          value={search.to ?? ""}
          onChange={(event) => set({ to: event.target.value || undefined })}
        />
      </div>
      {isFiltered ? (
        <Button
          tone="ghost"
          onClick={() => {
            setQ("");
            navigate({ search: {}, replace: true });
          }}
        >
          {t("admin.members.clear")}
        </Button>
      ) : null}
    </search>
  );
}
