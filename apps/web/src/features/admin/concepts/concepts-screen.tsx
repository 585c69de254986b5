import type { AdminConcept } from "@static-engine/contracts";
import { Badge, buttonClass, cx, EmptyState, Input, Segmented } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { Plus, Search } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConceptPicture } from "../../../components/concept-picture.tsx";
import { useFormat } from "../../../lib/format.ts";
import { trpc } from "../../../lib/trpc.ts";
import { useDebounced } from "../../../lib/use-debounced.ts";
import { PagedList } from "../parts/list.tsx";
import { AdminPage } from "../parts/page.tsx";
import { useMay } from "../parts/use-may.ts";

const STATES = ["all", "active", "archived"] as const;

/** Every idea for an ad, offered or not, with what came of it. */
export function AdminConceptsScreen() {
  const { t } = useTranslation();
  const mayWrite = useMay("concept.write");
  const [state, setState] = useState<(typeof STATES)[number]>("all");
  const [text, setText] = useState("");
  const search = useDebounced(text.trim(), 200);
  const query = trpc.admin.concept.list.useInfiniteQuery(
    { limit: 50, ...(state === "all" ? {} : { state }), ...(search ? { search } : {}) },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: (before) => before },
  );
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <AdminPage
      title={t("admin.concepts.title")}
      lead={t("admin.concepts.lead")}
      actions={
        mayWrite ? (
          <Link to="/admin/concepts/new" className={buttonClass("ink")}>
            <Plus />
            {t("admin.concepts.new")}
          </Link>
        ) : null
      }
    >
      <search className="mb-4 flex flex-wrap items-center gap-2">
        <div className="w-full md:w-72">
          <Input
            type="search"
            aria-label={t("admin.concepts.find")}
            placeholder={t("admin.concepts.find")}
            start={<Search />}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <Segmented
          label={t("admin.team.state")}
          value={state}
          onChange={setState}
          segments={STATES.map((value) => ({ value, label: t(`admin.concepts.states.${value}`) }))}
        />
      </search>
      <PagedList query={query} count={items.length} empty={<EmptyState title={t("admin.concepts.none")} />}>
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(200px,1fr))] gap-x-4 gap-y-6">
          {items.map((concept) => (
            <ConceptTile key={concept.id} concept={concept} />
          ))}
        </ul>
      </PagedList>
    </AdminPage>
  );
}

function ConceptTile({ concept }: { concept: AdminConcept }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { delivered, failed } = concept.recent;
  return (
    <li className="relative min-w-0">
      <ConceptPicture
        concept={concept}
        ratio="1:1"
        cover={concept.imageUrl}
        muted={!concept.isActive}
        className="shadow-1"
      />
      <p className="mt-2 flex items-center gap-2">
        <Link
          to="/admin/concepts/$conceptId"
          params={{ conceptId: concept.id }}
          className={cx(
            "min-w-0 truncate font-label after:absolute after:inset-0",
            !concept.isActive && "text-ink2",
          )}
        >
          {concept.name}
        </Link>
        {concept.isActive ? null : <Badge className="ml-auto">{t("admin.concepts.states.archived")}</Badge>}
      </p>
      <p className="truncate text-note text-ink3">
        {t(`names.category.${concept.category}`)},{" "}
        {t(concept.isBuiltIn ? "admin.concepts.builtIn" : "admin.concepts.own")}
      </p>
      <p className="truncate text-note text-ink3">
        {concept.usageCount === 0
          ? t("admin.concepts.unused")
          : t("admin.concepts.used", { count: concept.usageCount })}
        {delivered + failed > 0
          ? `, ${t("admin.concepts.passed", { share: format.percent(delivered / (delivered + failed)) })}`
          : ""}
      </p>
    </li>
  );
}
