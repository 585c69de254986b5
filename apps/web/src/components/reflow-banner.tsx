import type { Reflow, ReflowScope, StaleAds } from "@static-engine/contracts";
import { Button, showToast } from "@static-engine/ui";
import { Check, RefreshCw, Undo2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../lib/trpc.ts";
import { useErrorText } from "../lib/use-error-text.ts";

const ReflowDialog = lazy(async () => ({ default: (await import("./reflow-dialog.tsx")).ReflowDialog }));

/** How long the end of an update stays on the page, with its way back. */
const RECENT_MS = 30 * 60_000;

/** Where ads are behind with their brand or product: says so, shows them, and brings them up to date. */
export function ReflowBanner({ scope }: { scope: ReflowScope }) {
  const [isOpen, setIsOpen] = useState(false);
  const stale = trpc.library.stale.useQuery(scope);
  const latest = trpc.library.latestReflow.useQuery(scope);
  const reflow = latest.data ?? null;
  if (reflow?.status === "running") {
    return <Running reflow={reflow} />;
  }
  const isRecent = reflow?.finishedAt && Date.now() - Date.parse(reflow.finishedAt) < RECENT_MS;
  return (
    <>
      {reflow && isRecent && reflow.status !== "undone" ? <Ended reflow={reflow} /> : null}
      {stale.data && stale.data.count > 0 ? (
        <Behind stale={stale.data} onOpen={() => setIsOpen(true)} />
      ) : null}
      {isOpen && stale.data ? (
        <Suspense fallback={null}>
          <ReflowDialog scope={scope} stale={stale.data} onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

const rowClass =
  "flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface page-gutter py-2.5";

function Behind({ stale, onOpen }: { stale: StaleAds; onOpen: () => void }) {
  const { t } = useTranslation();
  const [only] = stale.parts;
  const isOne = stale.parts.length === 1 && only;
  return (
    <section aria-label={t("reflow.title")} className={rowClass}>
      <RefreshCw className="text-wa" />
      <p className="min-w-0 flex-1">
        <span className="font-label">
          {isOne
            ? t(`reflow.behind.${only.part}`, { count: stale.count })
            : t("reflow.behind.several", { count: stale.count })}
        </span>{" "}
        <span className="text-ink2">{t("reflow.free")}</span>
      </p>
      <Button onClick={onOpen}>{t("reflow.look")}</Button>
    </section>
  );
}

function useReflowChange() {
  const utils = trpc.useUtils();
  const errorText = useErrorText();
  return {
    onError: (error: unknown) => showToast({ text: errorText(error) }),
    onSettled() {
      utils.library.latestReflow.invalidate();
      utils.library.stale.invalidate();
      utils.library.list.invalidate();
    },
  };
}

function Running({ reflow }: { reflow: Reflow }) {
  const { t } = useTranslation();
  const cancel = trpc.library.cancelReflow.useMutation(useReflowChange());
  const ended = reflow.done + reflow.failed;
  return (
    <section aria-label={t("reflow.title")} className={rowClass}>
      <p className="min-w-0 flex-1 font-label" aria-live="polite">
        {t("reflow.running", { done: ended, total: reflow.total })}
      </p>
      <progress className="sr-only" value={ended} max={reflow.total} aria-label={t("reflow.title")} />
      <span
        aria-hidden="true"
        className="h-1.5 w-40 overflow-hidden bg-press max-md:order-last max-md:w-full"
      >
        <span
          className="block h-full origin-left bg-acf transition-transform duration-[200ms]"
          style={{ transform: `scaleX(${ended / Math.max(1, reflow.total)})` }}
        />
      </span>
      <Button
        busy={cancel.isPending}
        busyLabel={t("reflow.canceling")}
        onClick={() => cancel.mutate({ id: reflow.id })}
      >
        {t("reflow.cancel")}
      </Button>
    </section>
  );
}

function Ended({ reflow }: { reflow: Reflow }) {
  const { t } = useTranslation();
  const undo = trpc.library.undoReflow.useMutation({
    ...useReflowChange(),
    onSuccess: (undone) =>
      showToast({ text: t("reflow.undone", { count: undone.restored }), icon: <Undo2 /> }),
  });
  return (
    <section aria-label={t("reflow.endedTitle")} className={rowClass}>
      <Check className="text-ok" />
      <div className="min-w-0 flex-1">
        <p className="font-label">{t("reflow.done", { count: reflow.done })}</p>
        {reflow.kept.length > 0 ? (
          <details className="text-ink2">
            <summary className="cursor-pointer">{t("reflow.kept", { count: reflow.kept.length })}</summary>
            <ul className="mt-1 grid gap-1">
              {reflow.kept.map(({ adId, headline, reason }) => (
                <li key={adId}>
                  {headline}: {reason}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      {reflow.done > 0 ? (
        <Button
          icon={<Undo2 />}
          busy={undo.isPending}
          busyLabel={t("reflow.undoing")}
          onClick={() => undo.mutate({ id: reflow.id })}
        >
          {t("reflow.undo")}
        </Button>
      ) : null}
    </section>
  );
}
