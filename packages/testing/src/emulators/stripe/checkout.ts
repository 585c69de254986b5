import { draftInvoice, finalizeInvoice, markPaid, notePayment } from "./invoices.ts";
import { declined, pay } from "./pay.ts";
import type { PromotionCode, Session } from "./state.ts";
import { startSubscription } from "./subscriptions.ts";
import type { World } from "./world.ts";
import { findPrice, invalid } from "./world.ts";

type PayInput = { sessionId: string; card: string; promotionCode?: string; isAsync?: boolean };

function findPromotion(world: World, code: string | undefined): PromotionCode | null {
  if (!code) return null;
  const found = Object.values(world.state.promotionCodes).find((it) => it.active && it.code === code);
  if (!found) throw invalid(`The code ${code} is not valid.`, "promotion_code");
  return found;
}

function complete(world: World, session: Session, status: Session["payment_status"]): void {
  session.status = "complete";
  session.payment_status = status;
  session.url = null;
  world.emit("checkout.session.completed", session);
  world.onChange?.();
}

/** One-off goods: an invoice without a subscription, paid by one payment. */
function buyOnce(world: World, session: Session, percentOff: number, isAsync: boolean): void {
  const basket = world.state.baskets[session.id];
  if (!basket) throw invalid("The session has no line items.");
  const price = findPrice(world, basket.price);
  const now = world.now();
  const amount = price.unit_amount * basket.quantity;
  const invoice = draftInvoice(world, {
    customerId: session.customer ?? "",
    subscription: null,
    reason: "manual",
    lines: [{ price, amount, start: now, end: now, isProration: false, quantity: basket.quantity }],
    percentOff,
    hasTax: session.automatic_tax.enabled,
    metadata: basket.invoiceMetadata,
  });
  const paid =
    invoice.amount_due === 0
      ? null
      : pay(world, {
          customerId: session.customer,
          amount: invoice.amount_due,
          currency: invoice.currency,
          metadata: basket.metadata,
          isPresent: true,
        });
  if (paid?.declineCode) throw declined(paid.declineCode);
  session.payment_intent = paid?.intent.id ?? null;
  session.amount_total = invoice.total;
  session.invoice = invoice.id;
  finalizeInvoice(world, invoice);
  if (paid) notePayment(world, invoice, paid.intent.id, !isAsync);
  if (isAsync && paid) {
    // The bank has not confirmed yet.
    paid.intent.status = "processing";
    complete(world, session, "unpaid");
    return;
  }
  markPaid(world, invoice);
  complete(world, session, paid ? "paid" : "no_payment_required");
}

/** What pressing Pay on the hosted page does. @throws StripeFault when the card is declined or the page is over */
export function payCheckout(world: World, session: Session, input: Omit<PayInput, "sessionId">): void {
  if (session.status !== "open") throw invalid("This page is not open any more.");
  const promotion = findPromotion(world, input.promotionCode);
  const percentOff = promotion?.percent ?? 0;
  if (session.customer) world.state.cards[session.customer] = input.card;
  if (session.mode === "payment") {
    buyOnce(world, session, percentOff, input.isAsync ?? false);
    return;
  }
  const basket = world.state.baskets[session.id];
  if (!basket || !session.customer) throw invalid("The session has no line items.");
  const { subscription, invoice } = startSubscription(world, {
    customerId: session.customer,
    price: findPrice(world, basket.price),
    quantity: basket.quantity,
    metadata: basket.metadata,
    percentOff,
    hasTax: session.automatic_tax.enabled,
    trialDays: 0,
  });
  session.subscription = subscription.id;
  session.invoice = invoice.id;
  session.amount_total = invoice.total;
  complete(world, session, invoice.amount_due > 0 ? "paid" : "no_payment_required");
}

/** The bank's answer to a payment that was not confirmed at once. */
export function settleAsync(world: World, session: Session, succeeded: boolean): void {
  const intent = session.payment_intent ? world.state.paymentIntents[session.payment_intent] : undefined;
  const invoice = session.invoice ? world.state.invoices[session.invoice] : undefined;
  if (!intent || !invoice || session.payment_status !== "unpaid") throw invalid("Nothing waits for a bank.");
  if (!succeeded) {
    intent.status = "requires_payment_method";
    world.emit("checkout.session.async_payment_failed", session);
    return;
  }
  intent.status = "succeeded";
  notePayment(world, invoice, intent.id, true);
  markPaid(world, invoice);
  session.payment_status = "paid";
  world.emit("checkout.session.async_payment_succeeded", session);
}
