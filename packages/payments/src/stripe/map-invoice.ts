import type Stripe from "stripe";
import type { PaymentInvoice, PaymentLine } from "../port.ts";
import { dateOf, idOf, planOf } from "./ids.ts";
import type { PriceReader } from "./price-reader.ts";

const REASONS: Record<string, PaymentInvoice["reason"]> = {
  subscription_create: "start",
  subscription_cycle: "renewal",
  subscription_update: "change",
};
const STATUSES = ["draft", "open", "paid", "void", "uncollectible"] as const;

async function toLine(line: Stripe.InvoiceLineItem, readPrice: PriceReader): Promise<PaymentLine> {
  const priceId = idOf(line.pricing?.price_details?.price);
  const price = priceId ? await readPrice(priceId) : null;
  const source = line.parent?.subscription_item_details ?? line.parent?.invoice_item_details;
  return {
    id: line.id,
    description: line.description ?? "",
    amount: line.amount,
    from: dateOf(line.period.start),
    to: dateOf(line.period.end),
    isProration: source?.proration ?? false,
    plan: price ? planOf(price.productId, price.interval) : null,
  };
}

export function toLines(invoice: Stripe.Invoice, readPrice: PriceReader): Promise<PaymentLine[]> {
  return Promise.all(invoice.lines.data.map((line) => toLine(line, readPrice)));
}

export function taxOf(invoice: Stripe.Invoice): number {
  return (invoice.total_taxes ?? []).reduce((sum, tax) => sum + tax.amount, 0);
}

/** An invoice must be read with `payments` expanded, or the payment behind it is not known. */
export async function toInvoice(invoice: Stripe.Invoice, readPrice: PriceReader): Promise<PaymentInvoice> {
  const paid =
    invoice.payments?.data.find((payment) => payment.status === "paid") ?? invoice.payments?.data[0];
  const paidAt = invoice.status_transitions.paid_at;
  return {
    id: invoice.id,
    number: invoice.number,
    status: STATUSES.find((status) => status === invoice.status) ?? "draft",
    reason: REASONS[invoice.billing_reason ?? ""] ?? "other",
    customerId: idOf(invoice.customer) ?? "",
    subscriptionId: idOf(invoice.parent?.subscription_details?.subscription),
    total: invoice.total,
    tax: taxOf(invoice),
    amountPaid: invoice.amount_paid,
    attempts: invoice.attempt_count,
    currency: invoice.currency,
    lines: await toLines(invoice, readPrice),
    paymentIntentId: idOf(paid?.payment.payment_intent),
    url: invoice.hosted_invoice_url ?? null,
    pdfUrl: invoice.invoice_pdf ?? null,
    createdAt: dateOf(invoice.created),
    paidAt: paidAt ? dateOf(paidAt) : null,
  };
}
