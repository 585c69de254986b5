import type { GeneratedAd, GenerationResults, Ratio } from "@static-engine/contracts";
import { Badge, Button, cx, IconButton, Keys, StaticNoise } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { CircleX, Download, RotateCw, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { shapeOf } from "../../components/ratios.ts";
import { useCheckText } from "../../components/use-check-text.ts";
import { useDownloadAd } from "../../components/use-downloads.ts";
import { conceptName } from "../../i18n/concept-name.ts";
import { useErrorCodeText } from "../../lib/use-error-text.ts";
import { isOver } from "./run-credits.ts";
import type { RetryFailed } from "./use-retry-failed.ts";

type RunTileProps = {
  run: GenerationResults;
  ad: GeneratedAd | null;
  ratio: Ratio;
  /** The one tile of a column that carries the words. */
  isLead: boolean;
  brandColor: string | null;
  retry: RetryFailed;
};

export function RunTile({ run, ad, ratio, isLead, brandColor, retry }: RunTileProps) {
  const { t } = useTranslation();
  const paintingText = (at: GeneratedAd | null) => {
    const model = at?.stageModel;
    if (!model) return t("run.paintingScene");
    return t(at.stage === "retrying" ? "run.retryingWith" : "run.paintingWith", { model });
  };
  const writingText = (at: GeneratedAd | null) => {
    const model = at?.stageModel;
    return model ? t(at.stage === "retrying" ? "run.retryingWith" : "run.writingWith", { model }) : null;
  };
  const stage = ad?.stage ?? "waiting";
  const isPainting = stage === "painting" || (stage === "retrying" && ad?.copy !== null);
  const painted = ad && isPainting ? ad.stageDone : 0;
  if (ad && stage === "passed") {
    return <PassedTile run={run} ad={ad} ratio={ratio} />;
  }
  if (ad && stage === "failed") {
    return isLead ? <FailedTile ad={ad} ratio={ratio} retry={retry} /> : <UnusedTile ad={ad} ratio={ratio} />;
  }
  if (stage === "canceled" || (isOver(run.status) && stage !== "passed")) {
    return <QuietTile ratio={ratio}>{t("run.notMade")}</QuietTile>;
  }
  if ((stage === "writing" || (stage === "retrying" && !isPainting)) && isLead) {
    return <WritingTile ratio={ratio} headline={ad?.copy?.headline ?? null} badge={writingText(ad)} />;
  }
  if (isPainting || stage === "checking") {
    const isChecking = stage === "checking";
    return (
      <Frame ratio={ratio}>
        <StaticNoise color={brandColor} cleared={isChecking ? 1 : Math.min(0.8, painted * 0.3)} />
        {isChecking ? <ScanLine /> : null}
        {isLead ? (
          <Badge className="absolute bottom-2 left-2 bg-raised text-ink shadow-1">
            {isChecking ? t("names.stage.checking") : paintingText(ad)}
          </Badge>
        ) : null}
        {isLead && ad?.copy ? <span className="sr-only">{ad.copy.headline}</span> : null}
      </Frame>
    );
  }
  return (
    <QuietTile ratio={ratio} outlined>
      {t("names.stage.waiting")}
    </QuietTile>
  );
}

function Frame({ ratio, className, children }: { ratio: Ratio; className?: string; children: ReactNode }) {
  return (
    <div
      className={cx("relative overflow-hidden rounded-pic", className)}
      style={{ aspectRatio: shapeOf(ratio) }}
    >
      {children}
    </div>
  );
}

function QuietTile({ ratio, outlined, children }: { ratio: Ratio; outlined?: boolean; children: ReactNode }) {
  return (
    <Frame
      ratio={ratio}
      className={cx(
        "grid place-items-center text-note text-ink2",
        outlined ? "shadow-[inset_0_0_0_1px_var(--line2)]" : "bg-stage shadow-[inset_0_0_0_1px_var(--line)]",
      )}
    >
      {children}
    </Frame>
  );
}

type WritingTileProps = { ratio: Ratio; headline: string | null; badge: string | null };

function WritingTile({ ratio, headline, badge }: WritingTileProps) {
  const { t } = useTranslation();
  return (
    <Frame
      ratio={ratio}
      className="flex flex-col gap-2 bg-surface p-4 shadow-[inset_0_0_0_1px_var(--ac-line)]"
    >
      <span className="text-note text-ink2">{t("run.headline")}</span>
      <p className="line-clamp-5 text-panel">
        {headline}
        <span
          aria-hidden="true"
          className="ml-0.5 inline-block h-[1em] w-0.5 translate-y-0.5 animate-caret bg-ac"
        />
      </p>
      <span aria-hidden="true" className="mt-auto h-1.5 w-3/4 bg-line" />
      <span aria-hidden="true" className="h-1.5 w-1/2 bg-line" />
      {badge ? <span className="line-clamp-2 text-note text-ink2">{badge}</span> : null}
    </Frame>
  );
}

/** The line that passes over a picture while its pixels are measured. */
function ScanLine() {
  return (
    <span
      aria-hidden="true"
      className="absolute inset-x-0 top-1/2 h-0.5 animate-cell bg-on-picture shadow-[0_0_0_1px_var(--picture-white)]"
    />
  );
}

function PassedTile({ run, ad, ratio }: { run: GenerationResults; ad: GeneratedAd; ratio: Ratio }) {
  const { t } = useTranslation();
  const checkText = useCheckText();
  const download = useDownloadAd();
  const render = ad.renders.find((candidate) => candidate.ratio === ratio);
  const note = ad.checks.find((check) => check.status === "warn" && check.ratio === ratio);
  return (
    <div className="group relative rounded-pic">
      <Link
        to="/ads/$adId"
        params={{ adId: ad.id }}
        search={{ ratio }}
        className="block rounded-pic hover:outline-2 hover:outline-offset-2 hover:outline-ac"
      >
        <Frame ratio={ratio} className="bg-press">
          {render ? (
            <img
              src={render.thumbUrl}
              width={render.width}
              height={render.height}
              alt={`${conceptName(run.concept.name)}, ${ratio}: ${ad.copy?.headline ?? ""}`}
              className="pic size-full animate-arrive object-cover"
            />
          ) : null}
        </Frame>
      </Link>
      {note ? (
        <Badge tone="warn" icon={<TriangleAlert />} className="pointer-events-none absolute bottom-2 left-2">
          {checkText(note).name}
        </Badge>
      ) : null}
      <div className="absolute right-2 bottom-2 rounded-control bg-raised opacity-0 shadow-2 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:hidden">
        <IconButton
          label={t("library.download")}
          onClick={() => download.mutate({ id: ad.id, ratio, format: "png", scale: 1 })}
        >
          <Download />
        </IconButton>
      </div>
    </div>
  );
}

function FailedTile({ ad, ratio, retry }: { ad: GeneratedAd; ratio: Ratio; retry: RetryFailed }) {
  const { t } = useTranslation();
  const checkText = useCheckText();
  const codeText = useErrorCodeText();
  const failed = ad.checks.find((check) => check.status === "fail");
  return (
    <Frame
      ratio={ratio}
      className="flex flex-col gap-1.5 overflow-y-auto bg-surface p-3.5 shadow-[inset_0_0_0_1.5px_var(--er)]"
    >
      <p className="flex items-start gap-1.5 font-label text-er">
        <CircleX className="mt-0.5 size-3.5" />
        {failed ? checkText(failed).name : t("run.failedTitle")}
      </p>
      <p className="line-clamp-4 text-ink">
        {failed
          ? `${checkText(failed).sentence} ${t("common.nothingCharged")}`
          : codeText(ad.errorCode, ad.errorMessage)}
      </p>
      {retry.canRetry ? (
        <Button
          size="s"
          className="mt-auto self-start"
          icon={<RotateCw className="size-3.5" />}
          onClick={retry.run}
        >
          {t("run.retry")}
          <Keys keys={["R"]} />
        </Button>
      ) : null}
    </Frame>
  );
}

/** What was made before it failed can still be looked at, but not taken for a finished ad. */
function UnusedTile({ ad, ratio }: { ad: GeneratedAd; ratio: Ratio }) {
  const { t } = useTranslation();
  const render = ad.renders.find((candidate) => candidate.ratio === ratio);
  if (!render) {
    return <QuietTile ratio={ratio}>{t("run.notMade")}</QuietTile>;
  }
  return (
    <Frame ratio={ratio} className="bg-line2">
      <img src={render.thumbUrl} alt="" className="size-full object-cover opacity-35 grayscale" />
    </Frame>
  );
}
