import type { AdminOrder } from "@static-engine/contracts";
import {
  Badge,
  Button,
  Cell,
  EmptyState,
  HeadCell,
  Row,
  Segmented,
  showToast,
  Table,
} from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { Check } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { PagedList } from "../parts/list.tsx";
import { Moment } from "../parts/moment.tsx";
import { AdminPage } from "../parts/page.tsx";
import { useMay } from "../parts/use-may.ts";
import { DeliverDialog } from "./deliver-dialog.tsx";

const FILTERS = ["any", "paid", "in_progress", "delivered"] as const;
const TONES = {
  pending: "plain",
  paid: "warn",
  in_progress: "accent",
  delivered: "ok",
  refunded: "plain",
} as const;

/** Templates that members have paid for, and how far each is. */
export function AdminOrdersScreen() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>("any");
  const query = trpc.admin.canva.list.useInfiniteQuery(
    { limit: 50, ...(filter === "any" ? {} : { status: filter }) },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: (before) => before },
  );
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <AdminPage
      title={t("admin.orders.title")}
      actions={
        <div className="max-w-full overflow-x-auto">
          <Segmented
            label={t("admin.orders.state")}
            value={filter}
            onChange={setFilter}
            segments={FILTERS.map((value) => ({
              value,
              label: value === "any" ? t("admin.orders.any") : t(`orders.status.${value}`),
            }))}
          />
        </div>
      }
    >
      <PagedList
        query={query}
        count={items.length}
        empty={<EmptyState title={t("admin.orders.none")}>{t("admin.orders.noneText")}</EmptyState>}
      >
        <Table className="min-w-[860px]">
          <thead>
            <tr>
              <HeadCell className="pl-0">{t("admin.orders.ad")}</HeadCell>
              <HeadCell>{t("admin.orders.member")}</HeadCell>
              <HeadCell>{t("admin.orders.state")}</HeadCell>
              <HeadCell className="text-right">{t("admin.orders.price")}</HeadCell>
              <HeadCell>{t("admin.orders.ordered")}</HeadCell>
              <HeadCell className="pr-0" />
            </tr>
          </thead>
          <tbody>
            {items.map((order) => (
              <OrderRow key={order.id} order={order} />
            ))}
          </tbody>
        </Table>
      </PagedList>
    </AdminPage>
  );
}

function OrderRow({ order }: { order: AdminOrder }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Row>
      <Cell className="w-full pl-0">
        <span className="flex items-center gap-3">
          {order.thumbUrl ? (
            <img src={order.thumbUrl} alt="" width={40} height={40} className="pic my-1 size-10" />
          ) : null}
          <span className="min-w-0 font-label break-words">{order.headline || "–"}</span>
        </span>
      </Cell>
      <Cell className="max-w-56 truncate">
        <Link to="/admin/members/$memberId" params={{ memberId: order.userId }} className="hover:underline">
          {order.email}
        </Link>
      </Cell>
      <Cell className="whitespace-nowrap">
        <Badge tone={TONES[order.status]}>{t(`orders.status.${order.status}`)}</Badge>
      </Cell>
      <Cell className="text-right whitespace-nowrap">{format.money(order.price, order.currency)}</Cell>
      <Cell className="text-ink2">
        <Moment at={order.createdAt} />
      </Cell>
      <Cell className="pr-0 text-right whitespace-nowrap">
        <OrderActions order={order} />
      </Cell>
    </Row>
  );
}

function OrderActions({ order }: { order: AdminOrder }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const mayWrite = useMay("order.write");
  const [isDelivering, setIsDelivering] = useState(false);
  const take = trpc.admin.canva.update.useMutation({
    onSuccess: () => showToast({ text: t("admin.orders.taken"), icon: <Check /> }),
    onError: (error) => showToast({ text: errorText(error) }),
    onSettled: () => utils.admin.canva.list.invalidate(),
  });
  const link = order.deliveryUrl;
  return (
    <span className="inline-flex justify-end gap-1.5">
      {link ? (
        <a href={link} target="_blank" rel="noreferrer" className="self-center px-2 text-ac hover:underline">
          {t("admin.orders.open")}
        </a>
      ) : null}
      {mayWrite && order.status === "paid" ? (
        <Button
          size="s"
          busy={take.isPending}
          onClick={() => take.mutate({ id: order.id, status: "in_progress", seen: order.updatedAt })}
        >
          {t("admin.orders.take")}
        </Button>
      ) : null}
      {mayWrite && order.status !== "refunded" && order.status !== "pending" ? (
        <Button
          size="s"
          tone={order.status === "in_progress" ? "ink" : "ghost"}
          onClick={() => setIsDelivering(true)}
        >
          {order.status === "delivered" ? t("admin.orders.correct") : t("admin.orders.deliver")}
        </Button>
      ) : null}
      {isDelivering ? <DeliverDialog order={order} onClose={() => setIsDelivering(false)} /> : null}
    </span>
  );
}
