import { SLOTS_PER_RUN } from "@static-engine/contracts";
import { cx, HoldCell } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useActiveRuns } from "../../components/use-active-runs.ts";
import { conceptName } from "../../i18n/concept-name.ts";
import { useFormat } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";
import { NeedsYou } from "./needs-you.tsx";

/** What runs, what waits for a decision, and what is left to spend. */
export function HomeSide() {
  return (
    <aside className="flex flex-col gap-6 border-line bg-surface p-5 max-lg:border-t lg:w-[336px] lg:shrink-0 lg:border-l">
      <div className="flex flex-col gap-6 lg:sticky lg:top-[calc(var(--bar)+20px)] lg:min-h-[calc(100dvh-var(--bar)-40px)]">
        <Running />
        <NeedsYou />
        <Credits />
      </div>
    </aside>
  );
}

function Running() {
  const { t } = useTranslation();
  const runs = useActiveRuns();
  if (runs.length === 0) {
    return null;
  }
  const cells = Array.from({ length: SLOTS_PER_RUN }, (_, index) => index);
  return (
    <section aria-label={t("home.running")}>
      <h2 className="mb-2 text-section">{t("home.running")}</h2>
      <ul className="grid gap-4">
        {runs.map((run) => {
          const done = run.delivered + run.failed;
          return (
            <li key={run.id}>
              <Link to="/runs/$runId" params={{ runId: run.id }} className="group block rounded-s">
                <span className="mb-1.5 flex justify-between">
                  <span className="truncate font-label group-hover:underline">
                    {conceptName(run.concept.name)}
                  </span>
                  <span className="text-ink2 tabular-nums">
                    {t("home.runningOf", { done, total: SLOTS_PER_RUN })}
                  </span>
                </span>
                <span className="grid grid-cols-6 gap-1">
                  {cells.map((cell) => {
                    const thumb = run.thumbs[cell];
                    return thumb ? (
                      <img
                        key={cell}
                        src={thumb}
                        alt=""
                        className="aspect-square w-full rounded-pic object-cover"
                      />
                    ) : (
                      <span
                        key={cell}
                        className={cx(
                          "aspect-square rounded-pic shadow-[inset_0_0_0_1px_var(--line2)]",
                          cell === done && "animate-cell bg-ac-soft",
                        )}
                      />
                    );
                  })}
                </span>
                <span className="mt-1.5 block truncate text-note text-ink2">{run.product.name}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Credits() {
  const { t } = useTranslation();
  const format = useFormat();
  const usage = trpc.member.usage.useQuery({ limit: 1 });
  const member = trpc.member.me.useQuery();
  if (!usage.data || !member.data) {
    return null;
  }
  const { available, held } = member.data.credits;
  const settled = usage.data.days.reduce((sum, day) => sum + day.settled, 0);
  const total = Math.max(1, settled + held + available);
  return (
    <section aria-label={t("home.credits")} className="lg:mt-auto">
      <h2 className="mb-2 text-section">{t("home.credits")}</h2>
      <Link to="/billing" className="block rounded-s">
        <span
          role="img"
          aria-label={t("home.creditsMeter", { settled, held, left: available })}
          className="flex h-3 overflow-hidden rounded-[1px] bg-press"
        >
          <span className="bg-ink" style={{ width: `${(settled / total) * 100}%` }} />
          <span className={cx(held > 0 && "held text-ink2")} style={{ width: `${(held / total) * 100}%` }} />
        </span>
        <span className="mt-1.5 flex items-center gap-4 text-note text-ink2">
          <span className="flex items-center gap-1.5">
            <HoldCell state="settled" className="size-2.5" />
            {t("home.settled", { amount: settled })}
          </span>
          {held > 0 ? (
            <span className="flex items-center gap-1.5">
              <HoldCell state="held" className="size-2.5" />
              {t("home.held", { amount: held })}
            </span>
          ) : null}
          <span className="ml-auto font-label text-ink">
            {t("home.creditsLeft", { left: format.number(available) })}
          </span>
        </span>
      </Link>
    </section>
  );
}
