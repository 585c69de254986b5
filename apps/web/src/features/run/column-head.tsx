import type { GeneratedAd } from "@static-engine/contracts";
import { cx, ProgressCells } from "@static-engine/ui";
import { CircleCheck, CircleX, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";

const DONE_CELLS = {
  waiting: -1,
  writing: 1,
  painting: 2,
  retrying: 2,
  checking: 3,
  passed: 4,
  failed: 4,
  canceled: 0,
} as const;

/** Number, angle and state of one variation. The rule above it says the same by its colour. */
export function ColumnHead({ slot, ad }: { slot: number; ad: GeneratedAd | null }) {
  const { t } = useTranslation();
  const stage = ad?.stage ?? "waiting";
  return (
    <header
      className={cx(
        "py-1.5 md:border-t-2",
        stage === "passed" ? "border-ink" : stage === "failed" ? "border-er" : "border-line2",
      )}
    >
      <p className="flex items-baseline gap-1.5">
        <span className="data text-ink2">{slot}</span>
        <span className="truncate font-label">
          {ad?.angle ? t(`names.angle.${ad.angle}`) : t("run.variation", { slot })}
        </span>
      </p>
      <StageLine ad={ad} />
    </header>
  );
}

function StageLine({ ad }: { ad: GeneratedAd | null }) {
  const { t } = useTranslation();
  const stage = ad?.stage ?? "waiting";
  if (stage === "passed") {
    const notes = ad?.checks.filter((check) => check.status === "warn").length ?? 0;
    return notes > 0 ? (
      <p className="flex items-center gap-1.5 text-wa">
        <TriangleAlert className="size-3.5" />
        {t("run.passedNotes", { count: notes })}
      </p>
    ) : (
      <p className="flex items-center gap-1.5 text-ok">
        <CircleCheck className="size-3.5 shrink-0" />
        <span className="truncate">
          {ad?.madeWith.scene?.requested ? t("run.passedStandIn") : t("names.stage.passed")}
        </span>
      </p>
    );
  }
  if (stage === "failed" || stage === "canceled") {
    return (
      <p className={cx("flex items-center gap-1.5", stage === "failed" ? "text-er" : "text-ink2")}>
        <CircleX className="size-3.5" />
        {t(`names.stage.${stage}`)}
      </p>
    );
  }
  const counts = ad && ad.stageTotal > 0 ? { done: ad.stageDone, total: ad.stageTotal } : null;
  const words =
    counts && stage === "painting"
      ? t("run.stagePainting", counts)
      : counts && stage === "checking"
        ? t("run.stageChecking", counts)
        : t(`names.stage.${stage}`);
  return (
    <p className="flex items-center gap-2 text-ink2">
      <ProgressCells done={DONE_CELLS[stage]} state="active" />
      <span className="truncate tabular-nums">{words}</span>
    </p>
  );
}
