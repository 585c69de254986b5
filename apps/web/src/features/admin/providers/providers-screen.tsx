import { Skeleton } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../components/load-error.tsx";
import { trpc } from "../../../lib/trpc.ts";
import { AdminPage } from "../parts/page.tsx";
import { ProviderPanel } from "./provider-panel.tsx";

const REFRESH_MS = 10_000;

/** Who paints and writes for us, how they answer, and the switch that stops asking them. */
export function ProvidersScreen() {
  const { t } = useTranslation();
  const query = trpc.admin.provider.list.useQuery(undefined, { refetchInterval: REFRESH_MS });
  return (
    <AdminPage title={t("admin.providers.title")} lead={t("admin.providers.lead")}>
      {query.error ? <LoadError error={query.error} onRetry={() => query.refetch()} /> : null}
      {query.isPending ? <Skeleton className="h-[320px]" /> : null}
      <div className="grid gap-4">
        {query.data?.items.map((provider) => (
          <ProviderPanel key={provider.id} provider={provider} />
        ))}
      </div>
    </AdminPage>
  );
}
