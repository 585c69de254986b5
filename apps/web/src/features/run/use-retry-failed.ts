import type { GenerationResults } from "@static-engine/contracts";
import { showToast } from "@static-engine/ui";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { isOver } from "./run-credits.ts";

export type RetryFailed = ReturnType<typeof useRetryFailed>;

/** The same run goes on with the variations that failed; what was given back for them is held again. */
export function useRetryFailed(run: GenerationResults) {
  const utils = trpc.useUtils();
  const errorText = useErrorText();
  const mutation = trpc.generation.retryFailed.useMutation({
    onSuccess() {
      utils.generation.results.invalidate({ id: run.id });
      utils.generation.list.invalidate();
      utils.member.me.invalidate();
    },
    onError: (error) => showToast({ text: errorText(error) }),
  });
  const lost = run.ads.filter((ad) => ad.stage === "failed" || ad.stage === "canceled").length;
  return {
    run: () => mutation.mutate({ id: run.id }),
    isPending: mutation.isPending,
    failed: lost,
    cost: run.retryCost,
    canRetry: isOver(run.status) && lost > 0 && !mutation.isPending,
  };
}
