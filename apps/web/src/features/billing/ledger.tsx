import { LedgerShow } from "@static-engine/contracts";
import { Button, buttonClass, HeadCell, Segmented, Skeleton, Table } from "@static-engine/ui";
import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../components/load-error.tsx";
import { trpc } from "../../lib/trpc.ts";
import { LedgerRow } from "./ledger-row.tsx";

const PAGE = 40;

type Shown = LedgerShow | "all";
const SHOWN: readonly Shown[] = ["all", ...LedgerShow.options];

/** Each thing that was bought on a row, with what it held, what it took and what came back; its lines unfold. */
export function Ledger() {
  const { t } = useTranslation();
  const [show, setShow] = useState<Shown>("all");
  const ledger = trpc.billing.ledger.useInfiniteQuery(
    { limit: PAGE, ...(show === "all" ? {} : { show }) },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: (former) => former },
  );
  const entries = ledger.data?.pages.flatMap((page) => page.items);
  return (
    <section aria-label={t("usage.ledger")}>
      <div className="mb-1 flex flex-wrap items-center gap-2">
        <h2 className="mr-auto text-section">
          {t("usage.ledger")}{" "}
          <span className="ml-1 text-ui font-normal text-ink3 max-md:hidden">{t("usage.ledgerText")}</span>
        </h2>
        <div className="max-md:order-1 max-md:w-full">
          <Segmented<Shown>
            label={t("usage.filter")}
            value={show}
            onChange={setShow}
            segments={SHOWN.map((value) => ({ value, label: t(`usage.show.${value}`) }))}
          />
        </div>
        <a href="/downloads/ledger.csv" download className={buttonClass("ghost", "s")}>
          <Download />
          CSV
        </a>
      </div>
      {ledger.error && !entries ? <LoadError error={ledger.error} onRetry={() => ledger.refetch()} /> : null}
      {ledger.isPending ? <Skeleton className="h-[200px]" /> : null}
      {entries?.length === 0 ? (
        <p className="border-t border-line py-4 text-ink2">
          {show === "all" ? t("usage.empty") : t("usage.noneShown")}
        </p>
      ) : null}
      {entries && entries.length > 0 ? (
        <Table>
          <thead>
            <tr>
              <HeadCell className="pl-0 max-md:hidden">{t("usage.when")}</HeadCell>
              <HeadCell className="max-md:pl-0">{t("usage.what")}</HeadCell>
              <HeadCell className="max-md:hidden" />
              <HeadCell className="text-right max-md:hidden">{t("usage.heldChange")}</HeadCell>
              <HeadCell className="text-right max-md:hidden">{t("usage.settled")}</HeadCell>
              <HeadCell className="text-right max-md:hidden">{t("usage.back")}</HeadCell>
              <HeadCell className="text-right">{t("usage.left")}</HeadCell>
              <HeadCell className="max-lg:hidden">{t("usage.reason")}</HeadCell>
              <HeadCell className="w-8 px-0" />
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <LedgerRow key={entry.id} entry={entry} />
            ))}
          </tbody>
        </Table>
      ) : null}
      {ledger.hasNextPage ? (
        <Button
          className="mt-4"
          busy={ledger.isFetchingNextPage}
          busyLabel={t("common.loading")}
          onClick={() => ledger.fetchNextPage()}
        >
          {t("common.loadMore")}
        </Button>
      ) : null}
    </section>
  );
}
