import type { GenerationResults, Ratio } from "@static-engine/contracts";
import { Skeleton } from "@static-engine/ui";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PageError } from "../../components/page-error.tsx";
import { useShortcuts } from "../../lib/keyboard.ts";
import { trpc } from "../../lib/trpc.ts";
import { useTitle } from "../../lib/use-title.ts";
import { isOver, readRunCredits } from "./run-credits.ts";
import { RunFooter } from "./run-footer.tsx";
import { RunGrid } from "./run-grid.tsx";
import { RunHeader } from "./run-header.tsx";
import { RunStopped } from "./run-stopped.tsx";
import { useRetryFailed } from "./use-retry-failed.ts";

/** While a run is open it is also read every few seconds, in case the event stream is cut without a word. */
const POLL_MS = 8000;

export function RunScreen() {
  const { t } = useTranslation();
  const { runId } = useParams({ from: "/member/runs/$runId" });
  const run = trpc.generation.results.useQuery(
    { id: runId },
    { refetchInterval: (query) => (query.state.data && isOver(query.state.data.status) ? false : POLL_MS) },
  );
  useTitle(run.data ? t("run.number", { number: run.data.number }) : undefined);
  if (run.error && !run.data) {
    return <PageError error={run.error} />;
  }
  return run.data ? <Run run={run.data} /> : <Skeleton className="m-6 h-[70dvh]" />;
}

function Run({ run }: { run: GenerationResults }) {
  const navigate = useNavigate();
  const [ratio, setRatio] = useState<Ratio>("1:1");
  const retry = useRetryFailed(run);
  const open = (slot: number) => () => {
    const ad = run.ads.find((candidate) => candidate.slot === slot && candidate.stage === "passed");
    if (ad) {
      navigate({ to: "/ads/$adId", params: { adId: ad.id } });
    }
  };
  useShortcuts({
    1: open(1),
    2: open(2),
    3: open(3),
    4: open(4),
    5: open(5),
    6: open(6),
    r: retry.canRetry ? retry.run : undefined,
  });
  const credits = readRunCredits(run);
  const stoppedEarly = run.status === "failed" && credits.passed === 0;
  return (
    <div className="flex flex-1 flex-col">
      <main className="flex-1 px-4 pt-2.5 pb-4 md:px-6">
        <RunHeader run={run} credits={credits} ratio={ratio} onRatio={setRatio} />
        {stoppedEarly ? <RunStopped run={run} retry={retry} /> : null}
        <RunGrid run={run} ratio={ratio} retry={retry} />
      </main>
      <RunFooter run={run} credits={credits} retry={retry} />
    </div>
  );
}
