import type { LibraryAd, MarkedRegion, Ratio } from "@static-engine/contracts";
import type { PlacementId } from "@static-engine/creative";
import { Skeleton } from "@static-engine/ui";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PageError } from "../../components/page-error.tsx";
import { RATIOS } from "../../components/ratios.ts";
import { conceptName } from "../../i18n/concept-name.ts";
import { useShortcuts } from "../../lib/keyboard.ts";
import { trpc } from "../../lib/trpc.ts";
import { useTitle } from "../../lib/use-title.ts";
import type { AdTab } from "./ad-panel.tsx";
import { AdPanel } from "./ad-panel.tsx";
import { AdStage } from "./ad-stage.tsx";
import { AdStrip } from "./ad-strip.tsx";
import { AdToolbar } from "./ad-toolbar.tsx";
import { FixBox } from "./fix/fix-box.tsx";
import { RegionMarker } from "./fix/region-marker.tsx";
import { PlacementStage } from "./placements/placement-stage.tsx";
import type { SeeAs } from "./placements/see-as.ts";
import { SEE_AS } from "./placements/see-as.ts";

export function AdScreen() {
  const { adId } = useParams({ from: "/member/ads/$adId" });
  const ad = trpc.library.get.useQuery({ id: adId }, { placeholderData: (before) => before });
  useTitle(ad.data?.copy?.headline ?? (ad.data && conceptName(ad.data.concept.name)));
  if (ad.error && !ad.data) {
    return <PageError error={ad.error} />;
  }
  return ad.data ? <AdView ad={ad.data} /> : <Skeleton className="m-6 h-[70dvh]" />;
}

/** The picture in the middle of a neutral stage, its five siblings at the left, the facts at the right. */
function AdView({ ad }: { ad: LibraryAd }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/ads/$adId" });
  const search = useSearch({ from: "/member/ads/$adId" });
  const ratio = search.ratio ?? "1:1";
  const [tab, setTab] = useState<AdTab>("checks");
  const [chosen, setChosen] = useState<readonly PlacementId[]>(["feed45", "stories", "reels", "display"]);
  const [seeAs, setSeeAs] = useState<SeeAs>(SEE_AS);
  const [region, setRegion] = useState<MarkedRegion | null>(null);
  const [isMarking, setMarking] = useState(false);
  const run = trpc.generation.results.useQuery({ id: ad.jobId });
  const siblings = (run.data?.ads ?? []).filter((candidate) => candidate.stage === "passed");
  const at = siblings.findIndex((candidate) => candidate.id === ad.id);

  function showRatio(next: Ratio) {
    navigate({ search: next === "1:1" ? {} : { ratio: next }, replace: true, resetScroll: false });
  }
  function turnRatio(step: number) {
    const next = RATIOS[(RATIOS.indexOf(ratio) + step + RATIOS.length) % RATIOS.length];
    if (next) {
      showRatio(next);
    }
  }
  function open(id: string | undefined) {
    if (id) {
      navigate({
        to: "/ads/$adId",
        params: { adId: id },
        search: (before) => before,
        replace: true,
        resetScroll: false,
      });
    }
  }
  const bySlot = (slot: number) => () => open(siblings.find((candidate) => candidate.slot === slot)?.id);
  useShortcuts({
    1: bySlot(1),
    2: bySlot(2),
    3: bySlot(3),
    4: bySlot(4),
    5: bySlot(5),
    6: bySlot(6),
    arrowleft: () => open(siblings[at - 1]?.id),
    arrowright: () => open(siblings[at + 1]?.id),
    "[": () => turnRatio(-1),
    "]": () => turnRatio(1),
    o: () => {
      setSeeAs((before) => ({ ...before, hasZones: tab === "placements" ? !before.hasZones : true }));
      setTab("placements");
    },
  });

  return (
    <main className="flex flex-1 flex-col lg:h-[calc(100dvh-var(--bar))] lg:flex-none">
      <AdToolbar
        ad={ad}
        ratio={ratio}
        onRatio={showRatio}
        runNumber={run.data?.number ?? null}
        previousId={siblings[at - 1]?.id}
        nextId={siblings[at + 1]?.id}
        onOpen={open}
      />
      <div className="flex min-h-0 flex-1 max-lg:flex-col">
        <AdStrip ads={siblings} currentId={ad.id} label={t("ad.strip")} onOpen={open} />
        {tab === "placements" ? (
          <PlacementStage ad={ad} chosen={chosen} seeAs={seeAs} onSeeAs={setSeeAs} />
        ) : (
          <AdStage
            ad={ad}
            ratio={ratio}
            marker={isMarking ? <RegionMarker ratio={ratio} region={region} onRegion={setRegion} /> : null}
          />
        )}
        <AdPanel ad={ad} ratio={ratio} tab={tab} onTab={setTab} chosen={chosen} onChosen={setChosen}>
          <FixBox
            key={ad.id}
            ad={ad}
            region={region}
            isMarking={isMarking}
            onMarking={setMarking}
            onRegion={setRegion}
          />
        </AdPanel>
      </div>
    </main>
  );
}
