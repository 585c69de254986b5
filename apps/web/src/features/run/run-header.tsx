import type { GenerationResults, Ratio } from "@static-engine/contracts";
import type { CreditState } from "@static-engine/ui";
import { HoldMeter, RatioMark, Segmented } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { RATIOS } from "../../components/ratios.ts";
import { conceptName } from "../../i18n/concept-name.ts";
import { runNumberText, useFormat } from "../../lib/format.ts";
import { CancelRun } from "./cancel-run.tsx";
import type { RunCredits } from "./run-credits.ts";
import { isOver } from "./run-credits.ts";
import { RunDownloads } from "./run-downloads.tsx";
import { useElapsed } from "./use-elapsed.ts";

type RunHeaderProps = {
  run: GenerationResults;
  credits: RunCredits;
  ratio: Ratio;
  onRatio: (ratio: Ratio) => void;
};

export function RunHeader({ run, credits, ratio, onRatio }: RunHeaderProps) {
  const { t } = useTranslation();
  return (
    <header className="mb-2 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <nav className="flex items-center gap-1 text-note text-ink3">
          <Link
            to="/brands/$brandId"
            params={{ brandId: run.brand.id }}
            className="hover:text-ink max-md:hidden"
          >
            {run.brand.name}
          </Link>
          <ChevronRight className="size-3 max-md:hidden" />
          <Link
            to="/brands/$brandId/products/$productId"
            params={{ brandId: run.brand.id, productId: run.product.id }}
            className="truncate hover:text-ink"
          >
            {run.product.name}
          </Link>
          <ChevronRight className="size-3" />
          <span>{t("run.number", { number: runNumberText(run.number) })}</span>
        </nav>
        <h1 className="text-panel">
          {run.kind === "regenerate"
            ? t("run.takeTitle", { concept: conceptName(run.concept.name), slot: run.ads[0]?.slot ?? 1 })
            : t("run.title", { concept: conceptName(run.concept.name) })}
        </h1>
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <RunMoney run={run} credits={credits} />
        <RunClock run={run} />
        {isOver(run.status) ? <RunDownloads run={run} /> : <CancelRun run={run} credits={credits} />}
      </div>
      <Segmented
        wide
        className="w-full md:hidden"
        label={t("concept.ratio")}
        value={ratio}
        onChange={onRatio}
        segments={RATIOS.map((value) => ({
          value,
          label: (
            <>
              <RatioMark ratio={value} />
              {value}
            </>
          ),
        }))}
      />
    </header>
  );
}

function RunMoney({ run, credits }: { run: GenerationResults; credits: RunCredits }) {
  const { t } = useTranslation();
  const cells: CreditState[] = [
    ...Array.from({ length: credits.passed }, () => "settled" as const),
    ...Array.from({ length: credits.open }, () =>
      isOver(run.status) ? ("released" as const) : ("held" as const),
    ),
    ...Array.from({ length: credits.failed }, () => "released" as const),
  ];
  const over = isOver(run.status);
  const total = run.ads.length;
  return (
    <div className="flex flex-col gap-1 md:items-end">
      <HoldMeter
        cells={cells}
        label={t("run.meter", {
          settled: credits.passed,
          held: over ? 0 : credits.open,
          released: credits.failed,
          total,
        })}
      />
      <p className="text-note text-ink2">
        {over ? (
          <>
            {total === 1
              ? t(credits.passed === 1 ? "run.takeSettled" : "run.takeFailed", {
                  settled: t("common.credits", { count: credits.settled }),
                })
              : credits.passed === total
                ? t("run.allSettled", {
                    total,
                    settled: t("common.credits", { count: credits.settled }),
                  })
                : t("run.done", {
                    passed: credits.passed,
                    total,
                    settled: t("common.credits", { count: credits.settled }),
                  })}
            {credits.back > 0 ? (
              <span className="font-label text-ok">, {t("run.givenBack", { back: credits.back })}</span>
            ) : null}
          </>
        ) : (
          <>
            {t("run.heldNow", { count: run.cost })}{" "}
            <span className="max-md:hidden">
              {t("run.ifEnded", { settled: credits.settled, back: credits.back })}
            </span>
          </>
        )}
      </p>
    </div>
  );
}

function RunClock({ run }: { run: GenerationResults }) {
  const { t } = useTranslation();
  const format = useFormat();
  const elapsed = useElapsed(run.startedAt ?? run.createdAt, run.finishedAt);
  return (
    <div className="border-line2 tabular-nums max-md:hidden md:border-l md:pl-5 md:text-right">
      <p className="text-section">{format.clock(elapsed)}</p>
      <p className="text-note text-ink3">
        {run.finishedAt ? t("run.finishedAt", { time: format.time(run.finishedAt) }) : t("run.elapsed")}
      </p>
    </div>
  );
}
