import { Button, Skeleton } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../components/load-error.tsx";
import { trpc } from "../../lib/trpc.ts";
import { useTitle } from "../../lib/use-title.ts";
import { Grants } from "./grants.tsx";
import { Ledger } from "./ledger.tsx";
import { UsageMonth } from "./usage-month.tsx";

const PAGE = 40;

export function UsageScreen() {
  const { t } = useTranslation();
  useTitle(t("usage.title"));
  const usage = trpc.member.usage.useInfiniteQuery(
    { limit: PAGE },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const first = usage.data?.pages[0];
  const lines = usage.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <main className="page-gutter mx-auto w-full max-w-[1440px] py-6">
      <h1 className="mb-4 text-title max-md:text-title-s">{t("usage.title")}</h1>
      {usage.error && !first ? <LoadError error={usage.error} onRetry={() => usage.refetch()} /> : null}
      {usage.isPending ? <Skeleton className="h-[480px]" /> : null}
      {first ? (
        <div className="grid items-start gap-x-8 gap-y-6 xl:grid-cols-[1fr_340px]">
          <div className="min-w-0">
            <UsageMonth balance={first.balance} days={first.days} />
            <Ledger lines={lines} />
            {usage.hasNextPage ? (
              <Button
                className="mt-4"
                busy={usage.isFetchingNextPage}
                busyLabel={t("common.loading")}
                onClick={() => usage.fetchNextPage()}
              >
                {t("common.loadMore")}
              </Button>
            ) : null}
          </div>
          <Grants grants={first.grants} />
        </div>
      ) : null}
    </main>
  );
}
