import type { LibraryAd, Ratio } from "@static-engine/contracts";
import type { PlacementId } from "@static-engine/creative";
import { Badge, cx, Tab, TabList, TabPanel, Tabs } from "@static-engine/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { groupChecks } from "../../components/group-checks.ts";
import { trpc } from "../../lib/trpc.ts";
import { ChecksTab } from "./checks-tab.tsx";
import { ContentTab } from "./content-tab.tsx";
import { DownloadBox } from "./download-box.tsx";
import { PlacementsTab } from "./placements/placements-tab.tsx";
import { ReviewTab } from "./review-tab.tsx";
import { SourceTab } from "./source-tab.tsx";

export type AdTab = "checks" | "content" | "placements" | "review" | "source";

type AdPanelProps = {
  ad: LibraryAd;
  ratio: Ratio;
  tab: AdTab;
  onTab: (tab: AdTab) => void;
  chosen: readonly PlacementId[];
  onChosen: (chosen: readonly PlacementId[]) => void;
  /** What stands under the tabs, above the download. */
  children: ReactNode;
};

const TABS: readonly AdTab[] = ["checks", "content", "placements", "review", "source"];

export function AdPanel({ ad, ratio, tab, onTab, chosen, onChosen, children }: AdPanelProps) {
  const { t } = useTranslation();
  const said = trpc.share.notes.useQuery({ adId: ad.id }).data?.items.length ?? 0;
  const notes = groupChecks(ad.checks).filter((group) => group.status !== "pass").length;
  return (
    <aside className="flex min-h-0 flex-col border-line bg-surface max-lg:order-3 max-lg:border-t lg:w-[360px] lg:shrink-0 lg:border-l">
      <Tabs
        value={tab}
        onValueChange={(next) => onTab(TABS.find((known) => known === next) ?? "checks")}
        className="flex min-h-0 flex-1 flex-col"
      >
        <TabList className={cx("shrink-0 px-5 pt-1.5", said > 0 ? "gap-x-2.5" : "gap-x-3.5")}>
          <Tab value="checks" badge={notes > 0 ? <Badge tone="warn">{notes}</Badge> : null}>
            {t("ad.checks")}
          </Tab>
          <Tab value="content">{t("ad.content")}</Tab>
          <Tab value="placements">{t("placement.tab")}</Tab>
          {said > 0 ? (
            <Tab value="review" badge={<Badge>{said}</Badge>}>
              {t("share.tab")}
            </Tab>
          ) : null}
          <Tab value="source">{t("ad.source")}</Tab>
        </TabList>
        <TabPanel value="checks" className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">
          <ChecksTab ad={ad} ratio={ratio} />
        </TabPanel>
        <TabPanel value="content" className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">
          <ContentTab ad={ad} />
        </TabPanel>
        <TabPanel value="placements" className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">
          <PlacementsTab ad={ad} chosen={chosen} onChosen={onChosen} />
        </TabPanel>
        <TabPanel value="review" className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">
          <ReviewTab ad={ad} ratio={ratio} />
        </TabPanel>
        <TabPanel value="source" className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">
          <SourceTab ad={ad} ratio={ratio} />
        </TabPanel>
      </Tabs>
      {children}
      <DownloadBox ad={ad} ratio={ratio} />
    </aside>
  );
}
