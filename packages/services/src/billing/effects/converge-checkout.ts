import { canvaOrders, checkouts, payments } from "@static-engine/db/schema";
import type { PaymentCheckout } from "@static-engine/payments";
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { grantCredits } from "../../credits/ledger.ts";
import { enqueueMail } from "../../mail/enqueue-mail.ts";
import { rewardReferrer } from "../reward-referrer.ts";
import type { AccountEffects } from "../with-account.ts";
import { convergeInvoice } from "./converge-invoice.ts";
import { convergeSubscription } from "./converge-subscription.ts";

/** Our row of the page; one that was lost between opening and noting is made from what the page itself says. */
async function notePage(effects: AccountEffects, page: PaymentCheckout, status: PaymentCheckout["status"]) {
  const { tx, userId } = effects;
  const { checkoutId, tier, interval, orderId, quantity } = page.metadata;
  if (!checkoutId) return;
  await tx
    .insert(checkouts)
    .values({
      id: checkoutId,
      userId,
      kind: page.kind,
      status,
      tierId: tier ?? null,
      interval: interval === "year" || interval === "month" ? interval : null,
      packs: page.kind === "addon" ? Number(quantity ?? 1) : null,
      orderId: orderId ?? null,
      stripeSessionId: page.id,
      url: page.url ?? "",
      expiresAt: page.expiresAt,
    })
    .onConflictDoNothing();
  const [moved] = await tx
    .update(checkouts)
    .set({ status })
    .where(and(eq(checkouts.stripeSessionId, page.id), inArray(checkouts.status, ["open", "processing"])))
    .returning({ id: checkouts.id });
  if (moved) effects.checkoutId = moved.id;
}

/** A payment for something that is bought once. The page's id makes it one payment, however often it is told. */
async function notePayment(effects: AccountEffects, page: PaymentCheckout, description: string) {
  const { tx, userId, ctx } = effects;
  const invoice = page.invoiceId ? await ctx.payments.readInvoice(page.invoiceId) : null;
  const [made] = await tx
    .insert(payments)
    .values({
      userId,
      kind: page.kind,
      status: "paid",
      description,
      number: invoice?.number ?? null,
      amount: page.amount,
      tax: page.tax,
      currency: page.currency,
      orderId: page.metadata.orderId ?? null,
      stripeCheckoutId: page.id,
      stripePaymentIntentId: page.paymentIntentId,
      invoiceUrl: invoice?.url ?? null,
      pdfUrl: invoice?.pdfUrl ?? null,
      paidAt: ctx.clock.now(),
    })
    .onConflictDoNothing()
    .returning({ id: payments.id });
  if (made) effects.changed.add("payment");
  return made?.id ?? null;
}

async function giveAddon(effects: AccountEffects, page: PaymentCheckout): Promise<void> {
  const { tx, userId } = effects;
  const amount = z.coerce.number().int().positive().parse(page.metadata.credits);
  const paymentId = await notePayment(effects, page, `addon:${amount}`);
  if (!paymentId) return;
  const grantId = await grantCredits(tx, { userId, amount, source: "addon", key: `checkout:${page.id}` });
  await tx.update(payments).set({ grantId, credits: amount }).where(eq(payments.id, paymentId));
  effects.creditsChanged = true;
  if (page.amount > 0) await rewardReferrer(effects, paymentId);
}

async function startOrder(effects: AccountEffects, page: PaymentCheckout): Promise<void> {
  const { tx, userId } = effects;
  const { orderId } = page.metadata;
  const paymentId = await notePayment(effects, page, "template");
  if (!paymentId || !orderId) return;
  await tx
    .update(canvaOrders)
    .set({ status: "paid", stripePaymentIntentId: page.paymentIntentId })
    .where(
      and(eq(canvaOrders.id, orderId), eq(canvaOrders.userId, userId), eq(canvaOrders.status, "pending")),
    );
  effects.changed.add("order");
  await enqueueMail(tx, { userId, key: `order:${orderId}:paid`, template: "order_paid", facts: {} });
  if (page.amount > 0) await rewardReferrer(effects, paymentId);
}

/** Lets a payment page have the effect that its current state asks for; more than once does no more. */
export async function convergeCheckout(effects: AccountEffects, page: PaymentCheckout): Promise<void> {
  const { ctx } = effects;
  if (page.status !== "completed") {
    await notePage(effects, page, page.status);
    effects.changed.add("payment");
    return;
  }
  if (page.kind === "subscription") {
    // Done only when the first invoice is paid: that is what brings the credits.
    await notePage(effects, page, "processing");
    if (!page.subscriptionId) return;
    // Asked for at once: the account is locked meanwhile, and its next event waits.
    const [subscription, first] = await Promise.all([
      ctx.payments.readSubscription(page.subscriptionId),
      page.invoiceId ? ctx.payments.readInvoice(page.invoiceId) : null,
    ]);
    await convergeSubscription(effects, subscription);
    const { latestInvoiceId } = subscription;
    const invoice = first ?? (latestInvoiceId ? await ctx.payments.readInvoice(latestInvoiceId) : null);
    if (invoice) await convergeInvoice(effects, invoice);
    return;
  }
  if (page.metadata.app !== "static-engine") {
    ctx.log.warn({ sessionId: page.id }, "a payment page that is none of ours was left alone");
    return;
  }
  if (page.kind === "addon") await giveAddon(effects, page);
  else await startOrder(effects, page);
  await notePage(effects, page, "completed");
}
