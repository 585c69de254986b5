import type { TemplateOrder } from "@static-engine/contracts";
import {
  Badge,
  Button,
  buttonClass,
  Cell,
  EmptyState,
  HeadCell,
  Row,
  Skeleton,
  Table,
} from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../components/load-error.tsx";
import { useFormat } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";
import { useTitle } from "../../lib/use-title.ts";

const PAGE = 24;
const TONES = {
  pending: "plain",
  paid: "plain",
  in_progress: "warn",
  delivered: "ok",
  refunded: "plain",
} as const;

/** Editable templates that this member has ordered, and how far each is. */
export function OrdersScreen() {
  const { t } = useTranslation();
  useTitle(t("orders.title"));
  const orders = trpc.canva.orders.useInfiniteQuery(
    { limit: PAGE },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const items = orders.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <main className="page-gutter mx-auto w-full max-w-[1120px] py-6">
      <h1 className="text-title max-md:text-title-s">{t("orders.title")}</h1>
      <p className="mt-1 mb-5 max-w-[64ch] text-reading text-ink2">{t("orders.lead")}</p>
      {orders.error && items.length === 0 ? (
        <LoadError error={orders.error} onRetry={() => orders.refetch()} />
      ) : null}
      {orders.isPending ? <Skeleton className="h-[240px]" /> : null}
      {orders.data && items.length === 0 ? (
        <EmptyState
          title={t("orders.empty")}
          actions={
            <Link to="/library" className={buttonClass("ink", "m")}>
              {t("orders.toLibrary")}
            </Link>
          }
        >
          {t("orders.emptyText")}
        </EmptyState>
      ) : null}
      {items.length > 0 ? (
        <Table className="min-w-[560px]">
          <thead>
            <tr>
              <HeadCell className="pl-0">{t("orders.ad")}</HeadCell>
              <HeadCell>{t("orders.ordered")}</HeadCell>
              <HeadCell>{t("orders.state")}</HeadCell>
              <HeadCell className="text-right">{t("billing.amount")}</HeadCell>
              <HeadCell className="pr-0" />
            </tr>
          </thead>
          <tbody>
            {items.map((order) => (
              <OrderRow key={order.id} order={order} />
            ))}
          </tbody>
        </Table>
      ) : null}
      {orders.hasNextPage ? (
        <Button
          className="mt-4"
          busy={orders.isFetchingNextPage}
          busyLabel={t("common.loading")}
          onClick={() => orders.fetchNextPage()}
        >
          {t("common.loadMore")}
        </Button>
      ) : null}
    </main>
  );
}

function OrderRow({ order }: { order: TemplateOrder }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Row>
      <Cell className="w-full pl-0">
        <Link
          to="/ads/$adId"
          params={{ adId: order.adId }}
          className="flex items-center gap-3 font-label hover:underline"
        >
          {order.thumbUrl ? (
            <img src={order.thumbUrl} alt="" width={40} height={40} className="pic my-1.5 size-10" />
          ) : null}
          <span className="min-w-0 truncate">{order.headline}</span>
        </Link>
      </Cell>
      <Cell className="whitespace-nowrap text-ink2">
        <time dateTime={order.createdAt} title={format.full(order.createdAt)}>
          {format.day(order.createdAt)}
        </time>
      </Cell>
      <Cell className="whitespace-nowrap">
        <Badge tone={TONES[order.status]}>{t(`orders.status.${order.status}`)}</Badge>
      </Cell>
      <Cell className="text-right whitespace-nowrap">{format.money(order.price, order.currency)}</Cell>
      <Cell className="pr-0 text-right whitespace-nowrap">
        {order.link ? (
          <a href={order.link} target="_blank" rel="noreferrer" className="text-ac hover:underline">
            {t("orders.open")}
          </a>
        ) : null}
      </Cell>
    </Row>
  );
}
