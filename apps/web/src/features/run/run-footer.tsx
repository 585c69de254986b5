import type { GenerationResults } from "@static-engine/contracts";
import { Button, buttonClass, Keys } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { CircleCheck, Copy, RotateCw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useSlowly } from "../../lib/use-slowly.ts";
import type { RunCredits } from "./run-credits.ts";
import { isOver } from "./run-credits.ts";
import type { RetryFailed } from "./use-retry-failed.ts";

/** Speech that never stops helps nobody: news of a run is read out every five seconds at most. */
const ANNOUNCE_MS = 5000;

type RunFooterProps = { run: GenerationResults; credits: RunCredits; retry: RetryFailed };

/** One line that says what happens now, and what can be done next. */
export function RunFooter({ run, credits, retry }: RunFooterProps) {
  const { t } = useTranslation();
  const over = isOver(run.status);
  const news = useRunNews(run, credits);
  const spoken = useSlowly(
    over
      ? t("run.announceEnd", { passed: credits.passed, failed: credits.failed, count: credits.back })
      : news,
    ANNOUNCE_MS,
  );
  return (
    <footer className="sticky bottom-0 z-10 flex min-h-10 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line bg-surface px-4 py-1.5 max-md:bottom-[calc(60px+env(safe-area-inset-bottom))] md:px-6">
      <p className="flex min-w-0 items-center gap-2.5">
        {over ? (
          <CircleCheck className={credits.passed > 0 ? "text-ok" : "text-ink3"} />
        ) : (
          <span aria-hidden="true" className="size-1.5 shrink-0 animate-cell rounded-full bg-ac" />
        )}
        {over ? (
          <span className="font-label">
            {run.status === "canceled" ? t("run.footCanceled") : t("run.footDone")}
          </span>
        ) : null}
        <span className="truncate tabular-nums">{news}</span>
      </p>
      <p aria-live="polite" className="sr-only">
        {spoken}
      </p>
      <div className="ml-auto flex flex-wrap items-center gap-x-3 gap-y-1 text-ink2">
        {over ? null : <span className="max-lg:hidden">{t("run.footLeave")}</span>}
        {retry.canRetry || retry.isPending ? (
          <Button
            tone="ghost"
            size="s"
            icon={<RotateCw className="size-3.5" />}
            busy={retry.isPending}
            busyLabel={t("run.retrying")}
            onClick={retry.run}
          >
            {t("run.retryFailed")}
            <span className="font-normal text-ink3 max-lg:hidden">
              {t("run.retryCost", { count: retry.cost })}
            </span>
            <Keys keys={["R"]} />
          </Button>
        ) : null}
        {over ? (
          <Link
            to="/create"
            search={{
              product: run.product.id,
              concept: run.concept.id,
              ...(run.importantNotes ? { notes: run.importantNotes } : {}),
            }}
            className={buttonClass("ghost", "s")}
          >
            <Copy className="size-3.5" />
            {t("run.moreLike")}
          </Link>
        ) : null}
        <span className="flex items-center gap-1.5 text-note max-lg:hidden pointer-coarse:hidden">
          <Keys keys={["1–6"]} /> {t("run.keyOpen")}
        </span>
      </div>
    </footer>
  );
}

function useRunNews(run: GenerationResults, credits: RunCredits): string {
  const { t } = useTranslation();
  if (isOver(run.status)) {
    if (run.ads.length === 1) {
      return t(credits.passed === 1 ? "run.footTakePassed" : "run.footTakeFailed");
    }
    return credits.failed === 0
      ? t("run.footAllPassed", { passed: credits.passed })
      : t("run.footDoneText", { passed: credits.passed, failed: credits.failed });
  }
  const latest = [...run.ads].sort((a, b) => rank(b.stage) - rank(a.stage))[0];
  const counts = latest ? { slot: latest.slot, done: latest.stageDone, total: latest.stageTotal } : null;
  if (counts && latest?.stage === "checking" && counts.total > 0) {
    return t("run.footChecking", counts);
  }
  if (counts && latest?.stage === "retrying" && latest.stageModel) {
    return t("run.footRetrying", { slot: counts.slot, model: latest.stageModel });
  }
  if (counts && latest?.stage === "painting" && counts.total > 0) {
    return latest.stageModel
      ? t("run.footPaintingWith", { ...counts, model: latest.stageModel })
      : t("run.footPainting", counts);
  }
  if (run.status === "pending") {
    return run.queuePosition ? t("run.waitingInLine", { count: run.queuePosition }) : t("run.footWaiting");
  }
  if (counts && (latest?.stage === "painting" || latest?.stage === "checking")) {
    return t("run.footStarting", counts);
  }
  return t(run.kind === "regenerate" ? "run.footWritingTake" : "run.footWriting", {
    product: run.product.name,
  });
}

function rank(stage: GenerationResults["ads"][number]["stage"]): number {
  return ["passed", "failed", "canceled", "waiting", "writing", "painting", "retrying", "checking"].indexOf(
    stage,
  );
}
