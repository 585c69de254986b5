import { Tab, TabList, TabPanel, Tabs } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { AdminPage } from "../parts/page.tsx";
import { DeadJobsTable } from "./dead-jobs-table.tsx";
import { QueuesTable } from "./queues-table.tsx";
import { RunsSearch } from "./runs-search.tsx";

/** What waits, what runs, what died; and every run of anybody. */
export function QueueScreen() {
  const { t } = useTranslation();
  return (
    <AdminPage title={t("admin.queue.title")}>
      <Tabs defaultValue="runs">
        <TabList aria-label={t("admin.queue.title")}>
          <Tab value="runs">{t("admin.queue.runs")}</Tab>
          <Tab value="queues">{t("admin.queue.queues")}</Tab>
          <Tab value="dead">{t("admin.queue.dead")}</Tab>
        </TabList>
        <TabPanel value="runs">
          <RunsSearch />
        </TabPanel>
        <TabPanel value="queues">
          <QueuesTable />
        </TabPanel>
        <TabPanel value="dead">
          <DeadJobsTable />
        </TabPanel>
      </Tabs>
    </AdminPage>
  );
}
