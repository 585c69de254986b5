import type { payments, subscriptions } from "@static-engine/db/schema";
import type {
  PaymentCharge,
  PaymentCheckout,
  PaymentDispute,
  PaymentInvoice,
  PaymentSubscription,
} from "@static-engine/payments";

type SubscriptionRow = typeof subscriptions.$inferSelect;
type PaymentRow = typeof payments.$inferSelect;

export const NOTHING = "nothing";

function day(date: Date | null): string {
  return date ? date.toISOString() : "never";
}

/** What matters of a subscription, in words that are equal when both sides agree. */
export function describeSubscription(found: PaymentSubscription): string {
  if (found.status === "canceled") return "canceled";
  const { plan, next, status, periodEnd, endsAt, amount } = found;
  return `${status} ${plan?.tierId}/${plan?.interval} ${amount} until ${day(periodEnd)}, ends ${day(endsAt)}, then ${
    next ? `${next.tierId}/${next.interval}` : "the same"
  }`;
}

export function describeSubscriptionRow(row: SubscriptionRow | undefined): string {
  if (!row) return NOTHING;
  if (row.status === "canceled") return "canceled";
  return `${row.status} ${row.tierId}/${row.interval} ${row.amount} until ${day(row.periodEnd)}, ends ${day(
    row.endsAt,
  )}, then ${row.nextTierId ? `${row.nextTierId}/${row.nextInterval}` : "the same"}`;
}

/** A paid invoice is agreed on when its payment is there with the same money. */
export function describeInvoice(invoice: PaymentInvoice): string {
  return invoice.status === "paid" ? `paid ${invoice.amountPaid}` : "not paid";
}

export function describeInvoiceRow(row: PaymentRow | undefined): string {
  if (!row) return NOTHING;
  return row.paidAt ? `paid ${row.amount}` : "not paid";
}

export function describeCheckout(page: PaymentCheckout): string {
  return page.status === "completed" ? `paid ${page.amount}` : NOTHING;
}

export function describeCheckoutRow(row: PaymentRow | undefined): string {
  return row ? `paid ${row.amount}` : NOTHING;
}

export function describeRefund(charge: PaymentCharge): string {
  return `refunded ${charge.refunded}`;
}

export function describeRefundRow(row: PaymentRow): string {
  return `refunded ${row.refunded}`;
}

export function describeDispute(dispute: PaymentDispute): string {
  return dispute.status;
}

/** What our payment says about a dispute: frozen while it is open, gone when it was lost, neither when it was won. */
export function describeDisputeRow(row: PaymentRow, dispute: PaymentDispute): string {
  if (row.status === "disputed") return "open";
  const isGone = row.status === "refunded" && row.refunded === row.amount;
  if (dispute.status === "won") return "won";
  return isGone ? "lost" : "not disputed";
}
