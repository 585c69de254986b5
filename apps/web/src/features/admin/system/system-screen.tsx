import { Skeleton } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../components/load-error.tsx";
import { trpc } from "../../../lib/trpc.ts";
import { AdminPage } from "../parts/page.tsx";
import { BillingPanel } from "./billing-panel.tsx";
import { EventsPanel } from "./events-panel.tsx";
import { FilesPanel } from "./files-panel.tsx";
import { LedgerPanel } from "./ledger-panel.tsx";

/** What is checked by the clock, what it says, and the same by hand. */
export function SystemScreen() {
  const { t } = useTranslation();
  const query = trpc.admin.system.state.useQuery();
  return (
    <AdminPage title={t("admin.system.title")}>
      {query.error ? <LoadError error={query.error} onRetry={() => query.refetch()} /> : null}
      {query.isPending ? <Skeleton className="h-[320px]" /> : null}
      {query.data ? (
        <div className="grid gap-4 lg:grid-cols-3">
          <LedgerPanel ledger={query.data.ledger} />
          <BillingPanel billing={query.data.billing} />
          <FilesPanel files={query.data.files} />
        </div>
      ) : null}
      <EventsPanel />
    </AdminPage>
  );
}
