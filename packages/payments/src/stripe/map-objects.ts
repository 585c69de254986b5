import { CheckoutKind } from "@static-engine/contracts";
import type Stripe from "stripe";
import type { PaymentCharge, PaymentCheckout, PaymentDispute } from "../port.ts";
import { dateOf, idOf } from "./ids.ts";

function checkoutStatus(session: Stripe.Checkout.Session): PaymentCheckout["status"] {
  if (session.status === "expired") return "expired";
  if (session.status !== "complete") return "open";
  return session.payment_status === "unpaid" ? "processing" : "completed";
}

export function toCheckout(session: Stripe.Checkout.Session): PaymentCheckout {
  const kind = CheckoutKind.safeParse(session.metadata?.kind);
  return {
    id: session.id,
    url: session.url,
    status: checkoutStatus(session),
    kind: kind.success ? kind.data : session.mode === "subscription" ? "subscription" : "addon",
    customerId: idOf(session.customer),
    subscriptionId: idOf(session.subscription),
    paymentIntentId: idOf(session.payment_intent),
    invoiceId: idOf(session.invoice),
    amount: session.amount_total ?? 0,
    tax: session.total_details?.amount_tax ?? 0,
    currency: session.currency ?? "",
    createdAt: dateOf(session.created),
    expiresAt: dateOf(session.expires_at),
    metadata: session.metadata ?? {},
  };
}

export function toCharge(charge: Stripe.Charge): PaymentCharge {
  return {
    id: charge.id,
    paymentIntentId: idOf(charge.payment_intent),
    customerId: idOf(charge.customer),
    amount: charge.amount,
    refunded: charge.amount_refunded,
    currency: charge.currency,
    isDisputed: charge.disputed,
    receiptUrl: charge.receipt_url,
  };
}

/** An inquiry (`warning_…`) that was closed cost nothing; one that is open freezes as a dispute does. */
const DISPUTE_ENDS: Record<string, PaymentDispute["status"]> = {
  won: "won",
  prevented: "won",
  warning_closed: "won",
  lost: "lost",
};

export function toDispute(dispute: Stripe.Dispute): PaymentDispute {
  return {
    id: dispute.id,
    paymentIntentId: idOf(dispute.payment_intent),
    amount: dispute.amount,
    status: DISPUTE_ENDS[dispute.status] ?? "open",
  };
}
