import type { LibraryAd, Ratio } from "@static-engine/contracts";
import { Badge, Tab, TabList, TabPanel, Tabs } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { groupChecks } from "../../components/group-checks.ts";
import { ChecksTab } from "./checks-tab.tsx";
import { ContentTab } from "./content-tab.tsx";
import { DownloadBox } from "./download-box.tsx";
import { SourceTab } from "./source-tab.tsx";

export function AdPanel({ ad, ratio }: { ad: LibraryAd; ratio: Ratio }) {
  const { t } = useTranslation();
  const notes = groupChecks(ad.checks).filter((group) => group.status !== "pass").length;
  return (
    <aside className="flex min-h-0 flex-col border-line bg-surface max-lg:order-3 max-lg:border-t lg:w-[360px] lg:shrink-0 lg:border-l">
      <Tabs defaultValue="checks" className="flex min-h-0 flex-1 flex-col">
        <TabList className="shrink-0 px-5 pt-1.5">
          <Tab value="checks" badge={notes > 0 ? <Badge tone="warn">{notes}</Badge> : null}>
            {t("ad.checks")}
          </Tab>
          <Tab value="content">{t("ad.content")}</Tab>
          <Tab value="source">{t("ad.source")}</Tab>
        </TabList>
        <TabPanel value="checks" className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">
          <ChecksTab ad={ad} ratio={ratio} />
        </TabPanel>
        <TabPanel value="content" className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">
          <ContentTab ad={ad} />
        </TabPanel>
        <TabPanel value="source" className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">
          <SourceTab ad={ad} ratio={ratio} />
        </TabPanel>
      </Tabs>
      <DownloadBox ad={ad} ratio={ratio} />
    </aside>
  );
}
