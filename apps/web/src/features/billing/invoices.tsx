import type { Payment } from "@static-engine/contracts";
import { Badge, Button, Cell, HeadCell, Row, Table } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../components/load-error.tsx";
import { useFormat } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";
import { usePlans } from "./use-plans.ts";

const PAGE = 12;
const TONES = { open: "warn", paid: "ok", failed: "error", refunded: "plain", disputed: "error" } as const;

/** Every payment with its invoice, and what of it went back. */
export function Invoices() {
  const { t } = useTranslation();
  const history = trpc.billing.history.useInfiniteQuery(
    { limit: PAGE },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const items = history.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section id="invoices" aria-label={t("billing.invoices")} className="mt-8 scroll-mt-20">
      <h2 className="mb-1 text-section">{t("billing.invoices")}</h2>
      {history.error && items.length === 0 ? (
        <LoadError error={history.error} onRetry={() => history.refetch()} />
      ) : null}
      {history.data && items.length === 0 ? (
        <p className="border-t border-line py-4 text-ink2">{t("billing.noInvoices")}</p>
      ) : null}
      {items.length > 0 ? (
        <Table className="min-w-[640px]">
          <thead>
            <tr>
              <HeadCell className="pl-0">{t("usage.when")}</HeadCell>
              <HeadCell>{t("usage.what")}</HeadCell>
              <HeadCell />
              <HeadCell className="text-right">{t("billing.credits")}</HeadCell>
              <HeadCell className="text-right">{t("billing.amount")}</HeadCell>
              <HeadCell className="pr-0" />
            </tr>
          </thead>
          <tbody>
            {items.map((payment) => (
              <InvoiceRow key={payment.id} payment={payment} />
            ))}
          </tbody>
        </Table>
      ) : null}
      {history.hasNextPage ? (
        <Button
          className="mt-4"
          busy={history.isFetchingNextPage}
          busyLabel={t("common.loading")}
          onClick={() => history.fetchNextPage()}
        >
          {t("common.loadMore")}
        </Button>
      ) : null}
    </section>
  );
}

function InvoiceRow({ payment }: { payment: Payment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const subjectOf = usePaymentSubject();
  const { amount, currency, refunded, credits, creditsTakenBack, invoiceUrl } = payment;
  const isPart = refunded > 0 && refunded < amount;
  return (
    <Row>
      <Cell className="pl-0 whitespace-nowrap text-ink2">
        <time dateTime={payment.at} title={format.full(payment.at)}>
          {format.day(payment.at)}
        </time>
      </Cell>
      <Cell className="w-full font-label">{subjectOf(payment.description)}</Cell>
      <Cell className="whitespace-nowrap">
        <Badge tone={TONES[payment.status]}>{t(`billing.paymentStatus.${payment.status}`)}</Badge>
        {isPart ? (
          <span className="ml-2 text-ink2">
            {t("billing.partRefund", { price: format.money(refunded, currency) })}
          </span>
        ) : null}
      </Cell>
      <Cell className="text-right">{credits > 0 ? format.signed(credits - creditsTakenBack) : ""}</Cell>
      <Cell className="text-right whitespace-nowrap">{format.money(amount, currency)}</Cell>
      <Cell className="pr-0 text-right whitespace-nowrap">
        {invoiceUrl ? (
          <a href={invoiceUrl} target="_blank" rel="noreferrer" className="text-ac hover:underline">
            {t("billing.invoice")}
          </a>
        ) : null}
      </Cell>
    </Row>
  );
}

/** What a payment was for, in words. */
function usePaymentSubject(): (description: string) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = usePlans();
  return (description) => {
    const [kind, of = "", interval] = description.split(":");
    if (kind === "plan") {
      return t(interval === "year" ? "billing.planYear" : "billing.planMonth", { plan: nameOf(of) });
    }
    const credits = Number(of);
    return kind === "addon"
      ? t("pricing.credits", { count: credits, amount: format.number(credits) })
      : t("billing.template");
  };
}
