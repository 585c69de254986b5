import type { LibraryAd, MarkedRegion, OpenFix, RunStatus } from "@static-engine/contracts";
import { IMPORTANT_NOTES_MAX } from "@static-engine/contracts";
import { Button, buttonClass, Chip, FieldError, Keys, Spinner, Textarea } from "@static-engine/ui";
import { Link, useNavigate } from "@tanstack/react-router";
import { SquareDashedMousePointer, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { bringIntoView } from "../../../lib/bring-into-view.ts";
import { usePressKey } from "../../../lib/press-key.ts";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { FailedFixNotice } from "./failed-fix.tsx";

const SUGGESTIONS = ["crowded", "mood"] as const;
/** The end is told by an event; asked for as well, in case the stream of events is cut. */
const POLL_MS = 2000;

function isOver(status: RunStatus): boolean {
  return status !== "pending" && status !== "processing";
}

type FixBoxProps = {
  ad: LibraryAd;
  region: MarkedRegion | null;
  isMarking: boolean;
  onMarking: (on: boolean) => void;
  onRegion: (region: MarkedRegion | null) => void;
};

/** Say what is wrong; a model looks at the picture too. What it makes waits to be compared. */
export function FixBox({ ad, region, isMarking, onMarking, onRegion }: FixBoxProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const press = usePressKey();
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const [text, setText] = useState("");
  const [ordered, setOrdered] = useState<string | null>(null);
  /** One line until somebody wants to say something: the checks need the room. */
  const [isOpen, setOpen] = useState(false);
  const versions = trpc.library.versions.useQuery({ id: ad.id });
  const cost = trpc.generation.estimate.useQuery({ kind: "fix" }).data?.cost;
  const models = trpc.generation.models.useQuery();
  const fix = trpc.generation.fixErrors.useMutation({
    onError: press.onAnswer,
    onSuccess(job) {
      press.onAnswer();
      setOrdered(job.id);
      setText("");
      onRegion(null);
      onMarking(false);
      utils.library.versions.invalidate({ id: ad.id });
    },
  });
  const outcome = trpc.generation.status.useQuery(
    { id: ordered ?? "" },
    {
      enabled: ordered !== null,
      refetchInterval: ({ state }) => (state.data && isOver(state.data.status) ? false : POLL_MS),
    },
  ).data;
  const proposed = versions.data?.items.find(({ status }) => status === "proposed");
  const open = versions.data?.fix ?? null;
  const failed = versions.data?.failedFix ?? null;
  const isDone = ordered !== null && outcome?.status === "completed";
  const isFailed = ordered !== null && outcome?.status === "failed";
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    // Back from the picture to where it is said what is wrong there.
    if (region && box.current) bringIntoView(box.current);
  }, [region]);
  useEffect(() => {
    if (isFailed) {
      setOrdered(null);
      utils.library.versions.invalidate({ id: ad.id });
    }
  }, [isFailed, utils, ad.id]);
  useEffect(() => {
    // Whoever waited for it wants to see it.
    if (isDone && proposed) {
      setOrdered(null);
      navigate({
        to: "/ads/$adId/fixes/$version",
        params: { adId: ad.id, version: String(proposed.version) },
      });
    }
  }, [isDone, proposed, navigate, ad.id]);

  if (!versions.data || ad.renders.length === 0) {
    return null;
  }
  if (models.data?.canFix === false) {
    return failed ? (
      <section aria-label={t("fix.title")} className="border-t border-line bg-sunken px-5 py-4">
        <FailedFixNotice adId={ad.id} fix={failed} onAgain={null} />
      </section>
    ) : null;
  }
  if (open) {
    return <FixProgress fix={open} />;
  }
  const isReady = text.trim().length >= 3 && !fix.isPending;
  function run() {
    if (isReady) {
      fix.mutate({
        adId: ad.id,
        version: ad.version,
        description: text.trim(),
        region,
        idempotencyKey: press.of(),
      });
    }
  }
  function askAgain() {
    setText(failed?.text ?? "");
    setOpen(true);
  }
  return (
    <section
      ref={box}
      aria-label={t("fix.title")}
      className="grid gap-2.5 border-t border-line bg-sunken px-5 py-4"
    >
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-section">{t("fix.title")}</span>
        {cost === undefined ? null : (
          <span className="text-note text-ink2">{t("fix.cost", { count: cost })}</span>
        )}
      </p>
      {proposed ? (
        <p className="flex items-center justify-between gap-3">
          <span>{t("fix.waiting", { version: proposed.version })}</span>
          <Link
            to="/ads/$adId/fixes/$version"
            params={{ adId: ad.id, version: String(proposed.version) }}
            className={buttonClass("outline", "s")}
          >
            {t("fix.compare")}
          </Link>
        </p>
      ) : null}
      {failed && text === "" ? <FailedFixNotice adId={ad.id} fix={failed} onAgain={askAgain} /> : null}
      <Textarea
        rows={isOpen ? 3 : 1}
        onFocus={() => setOpen(true)}
        aria-label={t("fix.title")}
        placeholder={t("fix.placeholder")}
        maxLength={IMPORTANT_NOTES_MAX}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
            event.preventDefault();
            run();
          }
        }}
      />
      {fix.error ? <FieldError>{errorText(fix.error)}</FieldError> : null}
      <div className={isOpen ? "flex flex-wrap items-center gap-2" : "hidden"}>
        {SUGGESTIONS.map((key) => (
          <Chip key={key} onClick={() => setText(t(`fix.suggestions.${key}`))}>
            {t(`fix.suggestions.${key}`)}
          </Chip>
        ))}
        {region ? (
          <Chip on onClick={() => onRegion(null)}>
            {t("fix.marked", { ratio: region.ratio })}
          </Chip>
        ) : (
          <Button
            tone="ghost"
            size="s"
            aria-pressed={isMarking}
            icon={isMarking ? <X className="size-3.5" /> : <SquareDashedMousePointer className="size-3.5" />}
            onClick={() => onMarking(!isMarking)}
          >
            {isMarking ? t("fix.stopMarking") : t("fix.mark")}
          </Button>
        )}
        <Button
          tone="ink"
          className="ml-auto"
          off={!isReady}
          busy={fix.isPending}
          busyLabel={t("fix.ordering")}
          onClick={run}
        >
          {t("fix.go")}
          <Keys keys={["mod", "enter"]} tone="on-fill" />
        </Button>
      </div>
    </section>
  );
}

function FixProgress({ fix }: { fix: OpenFix }) {
  const { t } = useTranslation();
  const utils = trpc.useUtils();
  const cancel = trpc.generation.cancel.useMutation({
    onSettled: () => utils.library.versions.invalidate(),
  });
  const words = !fix.model
    ? t(fix.stage === "checking" ? "fix.checking" : "fix.starting")
    : fix.stage === "painting"
      ? t("run.paintingWith", { model: fix.model })
      : fix.stage === "retrying"
        ? t("run.retryingWith", { model: fix.model })
        : t("fix.looking", { model: fix.model });
  return (
    <section aria-label={t("fix.title")} className="grid gap-2 border-t border-line bg-sunken px-5 py-4">
      <p className="text-section">{t("fix.title")}</p>
      <div className="flex items-center gap-2 text-ink2">
        <Spinner />
        <p aria-live="polite" className="min-w-0 flex-1">
          {words}
        </p>
        <Button
          tone="ghost"
          size="s"
          busy={cancel.isPending}
          busyLabel={t("run.canceling")}
          onClick={() => cancel.mutate({ id: fix.jobId })}
        >
          {t("fix.cancel")}
        </Button>
      </div>
      <p className="text-note text-ink3">{t("fix.oldStays")}</p>
    </section>
  );
}
