import { pay } from "./pay.ts";
import type { Invoice, InvoiceLine, InvoicePayment, Metadata, Price, Subscription } from "./state.ts";
import type { World } from "./world.ts";
import { findCustomer, itemOf } from "./world.ts";

/** What automatic tax adds, so that totals with tax are met in tests and in the demo. */
const TAX_PERCENT = 12;
/** Days after the first attempt on which a failed invoice is tried again; then the subscription ends. */
const RETRY_DAYS = [3, 5, 7];
const DAY = 86_400;

type Line = {
  price: Price;
  amount: number;
  start: number;
  end: number;
  isProration: boolean;
  quantity: number;
};

export type Draft = {
  customerId: string;
  subscription: Subscription | null;
  reason: Invoice["billing_reason"];
  lines: Line[];
  percentOff: number;
  hasTax: boolean;
  metadata: Metadata;
};

function describe({ isProration, amount, quantity }: Line): string {
  if (!isProration) return `${quantity} × plan or pack`;
  return amount < 0 ? "Unused time" : "Remaining time";
}

function toLine(world: World, draft: Draft, invoiceId: string, line: Line): InvoiceLine {
  const { subscription } = draft;
  return {
    id: world.id("il"),
    object: "line_item",
    amount: line.amount,
    currency: line.price.currency,
    description: describe(line),
    invoice: invoiceId,
    period: { start: line.start, end: line.end },
    quantity: line.quantity,
    pricing: {
      type: "price_details",
      price_details: { price: line.price.id, product: line.price.product },
    },
    parent: {
      type: subscription ? "subscription_item_details" : "invoice_item_details",
      subscription_item_details: subscription
        ? {
            proration: line.isProration,
            subscription: subscription.id,
            subscription_item: itemOf(subscription).id,
          }
        : null,
      invoice_item_details: subscription
        ? null
        : { proration: false, invoice_item: `ii_${invoiceId}`, subscription: null },
    },
    livemode: false,
    metadata: {},
  };
}

/** Works out an invoice; nothing is stored yet. What the account has to its credit is used first. */
export function draftInvoice(world: World, draft: Draft): Invoice {
  const id = world.id("in");
  const now = world.now();
  const subtotal = draft.lines.reduce((sum, line) => sum + line.amount, 0);
  const discounted = subtotal - Math.round((subtotal * draft.percentOff) / 100);
  const tax = draft.hasTax && discounted > 0 ? Math.round((discounted * TAX_PERCENT) / 100) : 0;
  const total = discounted + tax;
  const subscription = draft.subscription;
  const balance = subscription ? findCustomer(world, draft.customerId).balance : 0;
  const due = Math.max(0, total + balance);
  return {
    id,
    object: "invoice",
    created: now,
    number: `EMU-${world.state.counter.toString().padStart(6, "0")}`,
    customer: draft.customerId,
    currency: draft.lines[0]?.price.currency ?? "usd",
    status: "open",
    billing_reason: draft.reason,
    subtotal,
    total,
    total_taxes: tax > 0 ? [{ amount: tax, tax_behavior: "exclusive", type: "tax_rate_details" }] : [],
    amount_due: due,
    amount_paid: 0,
    amount_remaining: due,
    attempt_count: 0,
    attempted: false,
    next_payment_attempt: null,
    starting_balance: balance,
    ending_balance: balance + total - due,
    hosted_invoice_url: `${world.pageUrl}/invoice/${id}`,
    invoice_pdf: `${world.pageUrl}/invoice/${id}`,
    parent: subscription
      ? {
          type: "subscription_details",
          subscription_details: { subscription: subscription.id, metadata: subscription.metadata },
        }
      : null,
    lines: {
      object: "list",
      data: draft.lines.map((line) => toLine(world, draft, id, line)),
      has_more: false,
      url: `/v1/invoices/${id}/lines`,
    },
    status_transitions: { finalized_at: now, paid_at: null, voided_at: null },
    livemode: false,
    metadata: draft.metadata,
  };
}

/** Makes a worked-out invoice real: from here on it is owed. */
export function finalizeInvoice(world: World, invoice: Invoice): void {
  world.state.invoices[invoice.id] = invoice;
  if (invoice.parent) findCustomer(world, invoice.customer).balance = invoice.ending_balance ?? 0;
  world.emit("invoice.finalized", invoice);
}

function paymentOf(world: World, invoice: Invoice): InvoicePayment | undefined {
  return Object.values(world.state.invoicePayments).find((payment) => payment.invoice === invoice.id);
}

export function markPaid(world: World, invoice: Invoice): void {
  invoice.status = "paid";
  invoice.amount_paid = invoice.amount_due;
  invoice.amount_remaining = 0;
  invoice.next_payment_attempt = null;
  invoice.status_transitions.paid_at = world.now();
  world.emit("invoice.paid", invoice);
  world.emit("invoice.payment_succeeded", invoice);
}

/** Notes by which payment an invoice is paid, or would have been. */
export function notePayment(world: World, invoice: Invoice, intentId: string, isPaid: boolean): void {
  const id = paymentOf(world, invoice)?.id ?? world.id("inpay");
  world.state.invoicePayments[id] = {
    id,
    object: "invoice_payment",
    created: world.now(),
    invoice: invoice.id,
    amount_paid: isPaid ? invoice.amount_due : null,
    amount_requested: invoice.amount_due,
    currency: invoice.currency,
    is_default: true,
    status: isPaid ? "paid" : "open",
    payment: { type: "payment_intent", payment_intent: intentId },
    livemode: false,
  };
}

/** Tries to collect an invoice once. Answers with the reason of a refusal, or `null` when it is paid. */
export function collectInvoice(world: World, invoice: Invoice, isPresent: boolean): string | null {
  invoice.attempted = true;
  if (invoice.amount_due === 0) {
    markPaid(world, invoice);
    return null;
  }
  const { intent, declineCode } = pay(world, {
    customerId: invoice.customer,
    amount: invoice.amount_due,
    currency: invoice.currency,
    metadata: invoice.metadata,
    isPresent,
    intentId: paymentOf(world, invoice)?.payment.payment_intent,
  });
  invoice.attempt_count += 1;
  notePayment(world, invoice, intent.id, !declineCode);
  if (!declineCode) {
    markPaid(world, invoice);
    return null;
  }
  const days = RETRY_DAYS[invoice.attempt_count - 1];
  invoice.next_payment_attempt = days === undefined ? null : invoice.created + days * DAY;
  world.emit("invoice.payment_failed", invoice);
  return declineCode;
}
