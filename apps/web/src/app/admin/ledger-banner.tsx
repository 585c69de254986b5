import { Banner } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { trpc } from "../../lib/trpc.ts";

const STALE_MS = 300_000;

/** On every page of the group while the last audit of the ledger found something: money that does not add up waits for nobody. */
export function LedgerBanner() {
  const { t } = useTranslation();
  const { data } = trpc.admin.dashboard.useQuery({ days: 1 }, { staleTime: STALE_MS });
  const count = data?.ledger.differences ?? 0;
  if (count === 0) {
    return null;
  }
  return (
    <div className="px-4 pt-4 md:px-7">
      <Banner tone="error" title={t("admin.shell.ledgerWrong", { count })}>
        {t("admin.shell.ledgerWrongText")}
      </Banner>
    </div>
  );
}
