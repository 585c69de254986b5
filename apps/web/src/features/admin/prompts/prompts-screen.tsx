import type { PromptSummary } from "@static-engine/contracts";
import { Badge, Cell, HeadCell, Row, Skeleton, Table } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../components/load-error.tsx";
import { trpc } from "../../../lib/trpc.ts";
import { Moment } from "../parts/moment.tsx";
import { AdminPage } from "../parts/page.tsx";

/** Every place where a model is told what to do. */
export function PromptsScreen() {
  const { t } = useTranslation();
  const query = trpc.admin.prompt.list.useQuery();
  return (
    <AdminPage title={t("admin.prompts.title")} lead={t("admin.prompts.lead")}>
      {query.error ? <LoadError error={query.error} onRetry={() => query.refetch()} /> : null}
      {query.isPending ? <Skeleton className="h-[280px]" /> : null}
      {query.data ? (
        <Table className="min-w-[720px]">
          <thead>
            <tr>
              <HeadCell className="pl-0">{t("admin.prompts.prompt")}</HeadCell>
              <HeadCell>{t("admin.prompts.inUse")}</HeadCell>
              <HeadCell>{t("admin.prompts.by")}</HeadCell>
              <HeadCell>{t("admin.prompts.waiting")}</HeadCell>
              <HeadCell className="pr-0 text-right">{t("admin.prompts.versions")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {query.data.items.map((prompt) => (
              <PromptLine key={prompt.key} prompt={prompt} />
            ))}
          </tbody>
        </Table>
      ) : null}
    </AdminPage>
  );
}

function PromptLine({ prompt }: { prompt: PromptSummary }) {
  const { t } = useTranslation();
  const { published, draft, experimentShare } = prompt;
  const at = published?.publishedAt ?? published?.createdAt;
  return (
    <Row>
      <Cell className="w-full max-w-0 min-w-[220px] pl-0">
        <Link
          to="/admin/prompts/$promptKey"
          params={{ promptKey: prompt.key }}
          className="block truncate font-label hover:underline"
        >
          {t(`admin.prompts.names.${prompt.key}`)}
        </Link>
        <span className="data block truncate text-ink3">{prompt.key}</span>
      </Cell>
      <Cell className="whitespace-nowrap">{published ? `v${published.version}` : "–"}</Cell>
      <Cell className="whitespace-nowrap">
        {published?.author ?? "–"}
        <span className="block text-note text-ink3">{at ? <Moment at={at} /> : null}</span>
      </Cell>
      <Cell>
        <span className="flex flex-wrap gap-1.5">
          {draft ? <Badge tone="accent">{t("admin.prompts.draft", { version: draft.version })}</Badge> : null}
          {experimentShare === null ? null : (
            <Badge tone="warn">{t("admin.prompts.tried", { share: experimentShare })}</Badge>
          )}
        </span>
      </Cell>
      <Cell className="pr-0 text-right">{prompt.versions}</Cell>
    </Row>
  );
}
