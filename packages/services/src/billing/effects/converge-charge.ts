import { canvaOrders, payments } from "@static-engine/db/schema";
import type { PaymentCharge, PaymentDispute } from "@static-engine/payments";
import { and, eq, ne } from "drizzle-orm";
import { freezeSpending, reverseGrant } from "../../credits/ledger.ts";
import { enqueueMail } from "../../mail/enqueue-mail.ts";
import { withdrawReward } from "../reward-referrer.ts";
import type { AccountEffects } from "../with-account.ts";
import { convergeCheckout } from "./converge-checkout.ts";
import { convergeInvoice } from "./converge-invoice.ts";

type PaymentRow = typeof payments.$inferSelect;

async function findPayment({ tx, userId }: AccountEffects, intentId: string): Promise<PaymentRow | null> {
  const [row] = await tx
    .select()
    .from(payments)
    .where(and(eq(payments.stripePaymentIntentId, intentId), eq(payments.userId, userId)));
  return row ?? null;
}

/** Our row of a payment. Where money goes back before we heard that it came, what it paid for is caught up first. */
async function requirePayment(effects: AccountEffects, intentId: string | null): Promise<PaymentRow | null> {
  if (!intentId) return null;
  const known = await findPayment(effects, intentId);
  if (known) return known;
  const { payments: gateway, log } = effects.ctx;
  const page = await gateway.findCheckoutOf(intentId);
  if (page) await convergeCheckout(effects, page);
  const invoice = page ? null : await gateway.findInvoiceOf(intentId);
  if (invoice) await convergeInvoice(effects, invoice);
  const found = await findPayment(effects, intentId);
  if (!found) log.warn({ intentId }, "money went back for a payment that is none of ours");
  return found;
}

/**
 * Takes credits back for `share` of a payment, 0 to 1, counting what went back before. The unspent part goes; what
 * was spent is written down as the shortfall, and the balance never falls below zero.
 */
async function takeBack(effects: AccountEffects, row: PaymentRow, share: number, key: string): Promise<void> {
  const wanted = Math.round(row.credits * share) - row.creditsTakenBack - row.shortfall;
  if (wanted <= 0 || !row.grantId) return;
  const { tx } = effects;
  const { reversed, shortfall } = await reverseGrant(tx, {
    grantId: row.grantId,
    amount: wanted,
    key,
    reason: "refund",
  });
  await tx
    .update(payments)
    .set({ creditsTakenBack: row.creditsTakenBack + reversed, shortfall: row.shortfall + shortfall })
    .where(eq(payments.id, row.id));
  effects.creditsChanged = true;
}

async function refundOrder(effects: AccountEffects, row: PaymentRow): Promise<void> {
  if (!row.orderId) return;
  const [moved] = await effects.tx
    .update(canvaOrders)
    .set({ status: "refunded" })
    .where(and(eq(canvaOrders.id, row.orderId), ne(canvaOrders.status, "refunded")))
    .returning({ id: canvaOrders.id });
  if (!moved) return;
  effects.changed.add("order");
  const key = `order:${row.orderId}:refunded`;
  await enqueueMail(effects.tx, { userId: effects.userId, key, template: "order_refunded", facts: {} });
}

/** Lets the refunds of a charge have their effect: all of them together, whichever was heard of first. */
export async function convergeRefunds(effects: AccountEffects, charge: PaymentCharge): Promise<void> {
  const row = await requirePayment(effects, charge.paymentIntentId);
  if (!row || charge.refunded <= row.refunded) return;
  const isWhole = charge.refunded >= charge.amount;
  await takeBack(effects, row, charge.refunded / charge.amount, `refund:${charge.id}:${charge.refunded}`);
  await effects.tx
    .update(payments)
    .set({ refunded: charge.refunded, ...(isWhole ? { status: "refunded" as const } : {}) })
    .where(eq(payments.id, row.id));
  if (isWhole) {
    await refundOrder(effects, row);
    await withdrawReward(effects, row.id);
  }
  effects.changed.add("payment");
}

/** Freezes spending while a payment is disputed. Lost, its credits go as with a refund; won, all is as before. */
export async function convergeDispute(effects: AccountEffects, dispute: PaymentDispute): Promise<void> {
  const row = await requirePayment(effects, dispute.paymentIntentId);
  if (!row) return;
  const { tx, userId } = effects;
  if (dispute.status === "lost") await takeBack(effects, row, 1, `dispute:${dispute.id}`);
  const isWhole = row.refunded >= row.amount;
  const ends = { open: "disputed", won: isWhole ? "refunded" : "paid", lost: "refunded" } as const;
  await tx
    .update(payments)
    .set({ status: ends[dispute.status], ...(dispute.status === "lost" ? { refunded: row.amount } : {}) })
    .where(eq(payments.id, row.id));
  if (dispute.status === "lost") {
    await refundOrder(effects, row);
    await withdrawReward(effects, row.id);
  }
  const [open] = await tx
    .select({ id: payments.id })
    .from(payments)
    .where(and(eq(payments.userId, userId), eq(payments.status, "disputed")))
    .limit(1);
  await freezeSpending(tx, { userId, isFrozen: open !== undefined });
  effects.changed.add("payment");
}
