import type { PromptDetail, PromptTest, TriedBrief } from "@static-engine/contracts";
import { Badge, Button, Cell, FieldError, HeadCell, IconButton, Row, Table } from "@static-engine/ui";
import { ChevronLeft, ChevronRight, Play } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { Panel } from "../parts/page.tsx";
import { sumUp } from "./bench-sums.ts";

const POLL_MS = 1000;

/** The draft against what is published, over the same briefs. */
export function TestBench({ prompt }: { prompt: PromptDetail }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [testId, setTestId] = useState<string | null>(null);
  const start = trpc.admin.prompt.test.useMutation({ onSuccess: ({ id }) => setTestId(id) });
  const test = trpc.admin.prompt.testResult.useQuery(
    { id: testId ?? "" },
    {
      enabled: testId !== null,
      refetchInterval: (query) => (query.state.data?.status === "running" ? POLL_MS : false),
    },
  );
  const version = prompt.draft?.version ?? prompt.published?.version;
  const isRunning = start.isPending || test.data?.status === "running";
  const error = start.error ?? test.error;
  return (
    <Panel
      title={t("admin.prompts.bench")}
      aside={
        <Button
          tone="accent"
          icon={<Play className="size-3.5" />}
          busy={isRunning}
          busyLabel={
            test.data
              ? t("admin.prompts.benchAt", { done: test.data.done, total: test.data.total })
              : t("common.loading")
          }
          onClick={() => version !== undefined && start.mutate({ key: prompt.key, version })}
        >
          {t("admin.prompts.benchRun")}
        </Button>
      }
    >
      <p className="text-ink2">{t("admin.prompts.benchText")}</p>
      {error ? <FieldError>{errorText(error)}</FieldError> : null}
      {test.data?.error ? <FieldError>{test.data.error}</FieldError> : null}
      {test.data && test.data.results.length > 0 ? <BenchResults test={test.data} /> : null}
    </Panel>
  );
}

function BenchResults({ test }: { test: PromptTest }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [at, setAt] = useState(0);
  const sums = sumUp(test);
  const brief = test.results[Math.min(at, test.results.length - 1)];
  return (
    <div className="mt-3 grid gap-4">
      <Table>
        <thead>
          <tr>
            <HeadCell className="pl-0" />
            {sums.map(({ version }) => (
              <HeadCell key={version} className="text-right">
                v{version}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {(["sound", "checks"] as const).map((row) => (
            <Row key={row}>
              <Cell className="pl-0">{t(`admin.prompts.sums.${row}`)}</Cell>
              {sums.map((sum) => (
                <Cell key={sum.version} className="text-right font-label">
                  {format.percent(sum[row])}
                </Cell>
              ))}
            </Row>
          ))}
          <Row>
            <Cell className="pl-0">{t("admin.prompts.sums.cost")}</Cell>
            {sums.map((sum) => (
              <Cell key={sum.version} className="text-right font-label">
                ${(sum.costMicroUsd / 1_000_000).toFixed(4)}
              </Cell>
            ))}
          </Row>
          <Row>
            <Cell className="pl-0">{t("admin.prompts.sums.time")}</Cell>
            {sums.map((sum) => (
              <Cell key={sum.version} className="text-right font-label">
                {t("admin.prompts.seconds", { seconds: format.number(Math.round(sum.latencyMs / 100) / 10) })}
              </Cell>
            ))}
          </Row>
        </tbody>
      </Table>
      {brief ? (
        <div className="grid gap-3">
          <div className="flex items-center gap-2">
            <h3 className="min-w-0 flex-1 font-label">
              {t("admin.prompts.briefOf", { number: at + 1, total: test.results.length })}
              <span className="block truncate font-normal text-ink2">{brief.brief}</span>
            </h3>
            <IconButton
              label={t("admin.prompts.previous")}
              onClick={() => setAt(Math.max(0, at - 1))}
              size="s"
            >
              <ChevronLeft />
            </IconButton>
            <IconButton
              label={t("admin.prompts.next")}
              onClick={() => setAt(Math.min(test.results.length - 1, at + 1))}
              size="s"
            >
              <ChevronRight />
            </IconButton>
          </div>
          <SideBySide brief={brief} />
        </div>
      ) : null}
    </div>
  );
}

function SideBySide({ brief }: { brief: TriedBrief }) {
  const { t } = useTranslation();
  return (
    <div className="grid gap-4 sm:grid-cols-2" lang={brief.language}>
      {brief.versions.map((tried) => (
        <section key={tried.version} className="min-w-0">
          <p className="mb-1.5 flex flex-wrap items-center gap-1.5">
            <Badge>v{tried.version}</Badge>
            {tried.checks.total > 0 ? (
              <Badge tone={tried.checks.failed.length > 0 ? "warn" : "ok"}>
                {t("admin.prompts.checksPassed", { passed: tried.checks.passed, total: tried.checks.total })}
              </Badge>
            ) : null}
          </p>
          {tried.error ? <FieldError>{tried.error}</FieldError> : null}
          <ol className="grid gap-2">
            {tried.copies.map((copy) => (
              <li key={copy.slot} className="border-t border-line pt-1.5">
                <p className="font-label break-words">{copy.headline}</p>
                {copy.subheadline ? <p className="text-ink2 break-words">{copy.subheadline}</p> : null}
                {copy.faults.length > 0 ? (
                  <p className="text-note text-wa">{copy.faults.join("; ")}</p>
                ) : null}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
