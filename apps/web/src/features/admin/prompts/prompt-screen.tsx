import type { PromptDetail } from "@static-engine/contracts";
import { PromptKey } from "@static-engine/contracts";
import { Badge, Skeleton, Tab, TabList, TabPanel, Tabs } from "@static-engine/ui";
import { Link, useParams } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../components/load-error.tsx";
import { trpc } from "../../../lib/trpc.ts";
import { AdminPage, Panel } from "../parts/page.tsx";
import { useMay } from "../parts/use-may.ts";
import { ExperimentPanel } from "./experiment-panel.tsx";
import { PromptDiffView } from "./prompt-diff.tsx";
import { PromptEditor } from "./prompt-editor.tsx";
import { PromptHistory } from "./prompt-history.tsx";
import { TestBench } from "./test-bench.tsx";

/** One prompt: write, compare, try, publish, go back. */
export function PromptScreen() {
  const { t } = useTranslation();
  const { promptKey } = useParams({ from: "/admin/admin/prompts/$promptKey" });
  const key = PromptKey.safeParse(promptKey);
  const query = trpc.admin.prompt.get.useQuery({ key: key.data ?? "copy.create" }, { enabled: key.success });
  const back = (
    <Link to="/admin/prompts" className="mb-2 inline-flex items-center gap-1.5 text-ink2 hover:text-ink">
      <ArrowLeft className="size-3.5" />
      {t("admin.prompts.title")}
    </Link>
  );
  if (query.error || !key.success) {
    return (
      <AdminPage title={t("admin.prompts.title")} before={back}>
        <LoadError error={query.error} onRetry={() => query.refetch()} />
      </AdminPage>
    );
  }
  return (
    <AdminPage
      title={t(`admin.prompts.names.${key.data}`)}
      before={back}
      actions={
        query.data?.draft ? (
          <Badge tone="accent">{t("admin.prompts.draft", { version: query.data.draft.version })}</Badge>
        ) : null
      }
    >
      {query.data ? <Prompt prompt={query.data} /> : <Skeleton className="h-[480px]" />}
    </AdminPage>
  );
}

function Prompt({ prompt }: { prompt: PromptDetail }) {
  const { t } = useTranslation();
  const mayWrite = useMay("prompt.write");
  const [tab, setTab] = useState("edit");
  const { published, draft } = prompt;
  const isComparable = published !== null && draft !== null && draft.version !== published.version;
  const shown = isComparable || tab !== "diff" ? tab : "edit";
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_420px]">
      <Panel>
        <Tabs value={shown} onValueChange={setTab}>
          <TabList aria-label={t("admin.prompts.parts")} className="mb-4">
            <Tab value="edit">{t(mayWrite ? "admin.prompts.edit" : "admin.prompts.read")}</Tab>
            {isComparable ? (
              <Tab value="diff">{t("admin.prompts.diff", { version: published.version })}</Tab>
            ) : null}
            <Tab value="history" badge={<Badge>{prompt.history.length}</Badge>}>
              {t("admin.prompts.history")}
            </Tab>
          </TabList>
          <TabPanel value="edit">
            <PromptEditor key={`${prompt.key} ${prompt.shown.version}`} prompt={prompt} mayWrite={mayWrite} />
          </TabPanel>
          {isComparable ? (
            <TabPanel value="diff">
              <PromptDiffView promptKey={prompt.key} from={published.version} to={draft.version} />
            </TabPanel>
          ) : null}
          <TabPanel value="history">
            <PromptHistory prompt={prompt} mayWrite={mayWrite} />
          </TabPanel>
        </Tabs>
      </Panel>
      <div className="grid gap-4">
        {prompt.key === "copy.create" && mayWrite ? <TestBench prompt={prompt} /> : null}
        {prompt.isComparable ? <ExperimentPanel prompt={prompt} mayWrite={mayWrite} /> : null}
      </div>
    </div>
  );
}
