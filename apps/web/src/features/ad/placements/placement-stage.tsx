import type { LibraryAd } from "@static-engine/contracts";
import type { PlacementId } from "@static-engine/creative";
import { PLACEMENTS } from "@static-engine/creative";
import { cx, Skeleton } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../components/load-error.tsx";
import { trpc } from "../../../lib/trpc.ts";
import { useWidth } from "../../../lib/use-width.ts";
import { DEVICE } from "./device-frame.tsx";
import { PlacementView } from "./placement-view.tsx";
import type { SeeAs } from "./see-as.ts";
import { VISIONS } from "./see-as.ts";
import { VisionFilters } from "./vision-filters.tsx";

type PlacementStageProps = {
  ad: LibraryAd;
  chosen: readonly PlacementId[];
  seeAs: SeeAs;
  onSeeAs: (seeAs: SeeAs) => void;
};

const GAP = 20;
const PADDING = 24;
/** The phones' own edges, left and right. */
const EDGE = 19;

/** The ad where people will meet it, and ways to see it as others do. */
export function PlacementStage({ ad, chosen, seeAs, onSeeAs }: PlacementStageProps) {
  const { t } = useTranslation();
  const editable = trpc.library.editable.useQuery({ id: ad.id, version: ad.version });
  const [measure, width] = useWidth();
  const shown = PLACEMENTS.filter(({ id }) => chosen.includes(id));
  const room = width - PADDING * 2 - GAP * (shown.length - 1) - EDGE * shown.length;
  const fit = room / shown.length / DEVICE.width;
  const zoom = seeAs.isTrueSize ? 1 : Math.min(0.8, Math.max(0.48, fit));
  return (
    <section aria-label={t("placement.title")} className="flex min-h-0 min-w-0 flex-1 flex-col bg-stage">
      <VisionFilters />
      <div
        ref={measure}
        className="flex min-h-0 flex-1 snap-x items-center-safe justify-center-safe overflow-auto p-6"
        style={{ gap: GAP }}
      >
        {editable.error ? <LoadError error={editable.error} onRetry={() => editable.refetch()} /> : null}
        {editable.isPending ? <Skeleton className="h-[600px] w-[300px] rounded-card" /> : null}
        {editable.data && width > 0
          ? shown.map((placement) => (
              <PlacementView
                key={placement.id}
                ad={ad}
                editable={editable.data}
                placement={placement}
                seeAs={seeAs}
                zoom={zoom}
              />
            ))
          : null}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-surface px-5 py-2.5">
        <span className="text-ink2">{t("placement.seeAs")}</span>
        <div className="flex flex-wrap gap-1.5">
          {VISIONS.map((vision) => (
            <Toggle
              key={vision}
              isOn={seeAs.vision === vision}
              onClick={() => onSeeAs({ ...seeAs, vision })}
              label={t(`placement.vision.${vision}`)}
            />
          ))}
        </div>
        <div className="flex flex-wrap gap-1.5 md:ml-auto">
          <Toggle
            isOn={seeAs.isDark}
            onClick={() => onSeeAs({ ...seeAs, isDark: !seeAs.isDark })}
            label={t("placement.dark")}
          />
          <Toggle
            isOn={seeAs.hasZones}
            onClick={() => onSeeAs({ ...seeAs, hasZones: !seeAs.hasZones })}
            label={t("placement.zones")}
          />
          <Toggle
            isOn={seeAs.isTrueSize}
            onClick={() => onSeeAs({ ...seeAs, isTrueSize: !seeAs.isTrueSize })}
            label={t("placement.trueSize")}
          />
        </div>
      </div>
    </section>
  );
}

function Toggle({ isOn, label, onClick }: { isOn: boolean; label: string; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onClick}
      className={cx(
        "min-h-7 rounded-control px-2.5 pointer-coarse:min-h-10",
        isOn
          ? "bg-ink font-label text-on-ink"
          : "bg-surface shadow-[inset_0_0_0_1px_var(--line2)] hover:bg-sunken",
      )}
    >
      {label}
    </button>
  );
}
