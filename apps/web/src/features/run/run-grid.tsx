import type { AdId, GenerationResults, Ratio } from "@static-engine/contracts";
import { cx, RatioMark } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useScopedBrand } from "../../components/use-scoped-brand.ts";
import { trpc } from "../../lib/trpc.ts";
import { ColumnHead } from "./column-head.tsx";
import { RunTile } from "./run-tile.tsx";
import type { RetryFailed } from "./use-retry-failed.ts";

/** The wide one stands in the middle, so that a column reads as one idea from small to tall. */
const ROWS: readonly Ratio[] = ["1:1", "16:9", "9:16"];

type RunGridProps = { run: GenerationResults; ratio: Ratio; retry: RetryFailed };

/** Six columns of three pictures; on a phone two columns of the ratio chosen above. */
export function RunGrid({ run, ratio, retry }: RunGridProps) {
  const { t } = useTranslation();
  const { brands } = useScopedBrand();
  const color = brands.find((brand) => brand.id === run.brand.id)?.primaryColor ?? null;
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-5 md:grid-cols-[repeat(6,minmax(210px,1fr))] md:overflow-x-auto md:snap-x md:gap-x-5 md:pb-1 lg:grid-cols-[42px_repeat(6,minmax(0,1fr))] lg:overflow-visible lg:gap-x-6">
      <div aria-hidden="true" className="hidden flex-col lg:flex">
        <div className="h-[53px]" />
        {ROWS.map((row) => (
          <div key={row} className={cx("mb-2.5 flex-1 text-ink2", ROW_GROWTH[row])}>
            <RatioMark ratio={row} />
            <span className="data mt-1.5 block">{row}</span>
          </div>
        ))}
      </div>
      {run.targetAdId ? <TakenFrom id={run.targetAdId} ratio={ratio} /> : null}
      {run.ads.map((ad) => {
        const { slot } = ad;
        return (
          <section
            key={slot}
            aria-label={t("run.variation", { slot })}
            className="flex min-w-0 snap-start flex-col max-md:flex-col-reverse max-md:justify-end"
          >
            <ColumnHead slot={slot} ad={ad} />
            {ROWS.map((row) => (
              <div key={row} className={cx("md:mb-2.5", row !== ratio && "max-md:hidden")}>
                <RunTile
                  run={run}
                  ad={ad}
                  ratio={row}
                  isLead={row === "1:1"}
                  brandColor={color}
                  retry={retry}
                />
              </div>
            ))}
          </section>
        );
      })}
    </div>
  );
}

/** The ad that another take was ordered for: it stays as it is, and is there to be compared with. */
function TakenFrom({ id, ratio }: { id: AdId; ratio: Ratio }) {
  const { t } = useTranslation();
  const ad = trpc.library.get.useQuery({ id }).data;
  if (!ad) {
    return null;
  }
  return (
    <section
      aria-label={t("run.before")}
      className="flex min-w-0 flex-col max-md:flex-col-reverse max-md:justify-end"
    >
      <header className="py-1.5 md:border-t-2 md:border-line2">
        <p className="truncate font-label">{t("run.before")}</p>
        <p className="truncate text-ink2">{t("run.beforeText")}</p>
      </header>
      {ROWS.map((row) => {
        const render = ad.renders.find((candidate) => candidate.ratio === row);
        return render ? (
          <Link
            key={row}
            to="/ads/$adId"
            params={{ adId: id }}
            className={cx("rounded-pic md:mb-2.5", row !== ratio && "max-md:hidden")}
          >
            <img
              src={render.thumbUrl}
              width={render.width}
              height={render.height}
              alt={ad.copy?.headline ?? ""}
              className="pic w-full rounded-pic"
            />
          </Link>
        ) : null;
      })}
    </section>
  );
}

/** The labels at the left grow with the pictures beside them. */
const ROW_GROWTH: Record<Ratio, string> = { "1:1": "grow-[9]", "16:9": "grow-[5.06]", "9:16": "grow-[16]" };
