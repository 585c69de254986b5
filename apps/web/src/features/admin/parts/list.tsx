import { Button, Skeleton } from "@static-engine/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../components/load-error.tsx";

type ListQuery = {
  error: unknown;
  isPending: boolean;
  isFetchingNextPage: boolean;
  hasNextPage: boolean;
  refetch: () => unknown;
  fetchNextPage: () => unknown;
};

type PagedListProps = {
  query: ListQuery;
  /** Of what is loaded. */
  count: number;
  empty: ReactNode;
  children: ReactNode;
};

/** The states of a list that is read page by page: loading, failed, empty, and more of it. */
export function PagedList({ query, count, empty, children }: PagedListProps) {
  const { t } = useTranslation();
  return (
    <>
      {query.error ? <LoadError error={query.error} onRetry={() => query.refetch()} /> : null}
      {query.isPending ? <Skeleton className="h-[240px]" /> : null}
      {!query.isPending && !query.error && count === 0 ? empty : null}
      {count > 0 ? children : null}
      {query.hasNextPage ? (
        <Button
          className="mt-4"
          busy={query.isFetchingNextPage}
          busyLabel={t("common.loading")}
          onClick={() => query.fetchNextPage()}
        >
          {t("common.loadMore")}
        </Button>
      ) : null}
    </>
  );
}
