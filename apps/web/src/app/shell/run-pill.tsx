import { SLOTS_PER_RUN } from "@static-engine/contracts";
import { cx } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useActiveRuns } from "../../components/use-active-runs.ts";

/** While something runs: six cells and how many are ready. */
export function RunPill() {
  const { t } = useTranslation();
  const [run] = useActiveRuns();
  if (!run) {
    return null;
  }
  const done = run.delivered + run.failed;
  const cells = Array.from({ length: SLOTS_PER_RUN }, (_, index) => index);
  return (
    <Link
      to="/runs/$runId"
      params={{ runId: run.id }}
      aria-label={t("nav.runPillLabel", { done, total: SLOTS_PER_RUN })}
      className="flex h-8 shrink-0 items-center gap-2 rounded-control px-2 font-label hover:bg-hover max-md:hidden"
    >
      <span aria-hidden="true" className="flex gap-0.5">
        {cells.map((cell) => (
          <span
            key={cell}
            className={cx(
              "h-3 w-[5px]",
              cell < done ? "bg-ac" : "bg-ac-line",
              cell === done && "animate-cell bg-ac",
            )}
          />
        ))}
      </span>
      <span className="max-lg:hidden">{t("nav.runPill", { done, total: SLOTS_PER_RUN })}</span>
    </Link>
  );
}
