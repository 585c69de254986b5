import { checkouts, payments, subscriptions } from "@static-engine/db/schema";
import type { PaymentInvoice } from "@static-engine/payments";
import { and, eq, inArray, sql } from "drizzle-orm";
import { grantCredits, rollOverCredits } from "../../credits/ledger.ts";
import { creditsOfLines, paidUntil } from "../credits-of-lines.ts";
import { rewardReferrer } from "../reward-referrer.ts";
import { takeOverSubscription } from "../take-over-subscription.ts";
import type { Tier } from "../tiers.ts";
import { listEveryTier } from "../tiers.ts";
import type { AccountEffects } from "../with-account.ts";

const DAY_MS = 86_400_000;
type PaymentRow = typeof payments.$inferSelect;

function statusOf(invoice: PaymentInvoice): PaymentRow["status"] {
  if (invoice.status === "paid") return "paid";
  return invoice.attempts > 0 || invoice.status !== "open" ? "failed" : "open";
}

function planLine(invoice: PaymentInvoice) {
  return invoice.lines.findLast((line) => line.plan !== null && line.amount >= 0);
}

/** `plan:<tier>:<interval>`: screens say it in the member's language. */
function describe(invoice: PaymentInvoice): string {
  const plan = planLine(invoice)?.plan;
  return plan ? `plan:${plan.tierId}:${plan.interval}` : "plan";
}

/**
 * Gives what a paid invoice pays for, once: the key names subscription, plan and period, so that neither a second
 * delivery nor a second invoice for the same time gives it again.
 */
async function grantPeriod(effects: AccountEffects, invoice: PaymentInvoice, row: PaymentRow, tiers: Tier[]) {
  const { tx, userId, ctx, config } = effects;
  const line = planLine(invoice);
  const until = paidUntil(invoice.lines);
  if (row.grantId || !line?.plan || !until) return;
  const tier = tiers.find(({ id }) => id === line.plan?.tierId);
  // Better to fail and be told again than to take money for nothing.
  if (!tier) throw new Error(`invoice ${invoice.id} pays for the unknown plan ${line.plan.tierId}`);
  const amount = creditsOfLines(invoice.lines, tiers);
  // A renewal takes a while to be invoiced and paid; meanwhile nothing expires.
  const expiresAt = new Date(until.getTime() + config["billing.grace_days"] * DAY_MS);
  const rolledOver =
    invoice.reason === "renewal" && tier.rollsOver
      ? await rollOverCredits(tx, {
          userId,
          cap: creditsOfLines([line], tiers),
          expiresAt,
          now: ctx.clock.now(),
        })
      : 0;
  const period = `${line.from.toISOString()}:${line.to.toISOString()}`;
  const grantId =
    amount > 0
      ? await grantCredits(tx, {
          userId,
          amount,
          source: `plan:${line.plan.tierId}`,
          key: `period:${invoice.subscriptionId}:${line.plan.tierId}:${line.plan.interval}:${period}`,
          expiresAt,
          rollsOver: tier.rollsOver,
        })
      : null;
  await tx.update(payments).set({ grantId, credits: amount, rolledOver }).where(eq(payments.id, row.id));
  effects.creditsChanged = true;
}

/**
 * Whether a plan is being canceled and paid back. Its first invoice can be heard of before the plan itself, which is
 * then read first.
 */
async function isBeingUndone(effects: AccountEffects, subscriptionId: string): Promise<boolean> {
  const read = () =>
    effects.tx
      .select({ isDuplicate: subscriptions.isDuplicate })
      .from(subscriptions)
      .where(eq(subscriptions.stripeSubscriptionId, subscriptionId));
  const [known] = await read();
  if (known) return known.isDuplicate;
  await takeOverSubscription(effects, subscriptionId);
  const [found] = await read();
  return found?.isDuplicate ?? false;
}

/** The page that this plan was bought on has now had its whole effect. */
async function completePage(effects: AccountEffects, invoice: PaymentInvoice): Promise<void> {
  if (invoice.reason !== "start") return;
  const [page] = await effects.tx
    .update(checkouts)
    .set({ status: "completed" })
    .where(
      and(
        eq(checkouts.userId, effects.userId),
        eq(checkouts.kind, "subscription"),
        inArray(checkouts.status, ["open", "processing"]),
        eq(checkouts.tierId, planLine(invoice)?.plan?.tierId ?? ""),
      ),
    )
    .returning({ id: checkouts.id });
  if (page) effects.checkoutId = page.id;
}

/** Makes our payment what the invoice of a plan is now; once it is paid, credits follow. */
export async function convergeInvoice(effects: AccountEffects, invoice: PaymentInvoice): Promise<void> {
  if (!invoice.subscriptionId || invoice.status === "draft") return;
  const { tx, userId, ctx } = effects;
  const tiers = await listEveryTier(tx);
  const values = {
    description: describe(invoice),
    number: invoice.number,
    amount: invoice.status === "paid" ? invoice.amountPaid : invoice.total,
    tax: invoice.tax,
    stripePaymentIntentId: invoice.paymentIntentId,
    invoiceUrl: invoice.url,
    pdfUrl: invoice.pdfUrl,
    paidAt: invoice.paidAt,
  };
  const status = statusOf(invoice);
  const [row] = await tx
    .insert(payments)
    .values({
      ...values,
      status,
      userId,
      kind: "subscription",
      currency: invoice.currency,
      stripeInvoiceId: invoice.id,
      stripeSubscriptionId: invoice.subscriptionId,
      createdAt: invoice.createdAt,
    })
    .onConflictDoUpdate({
      target: payments.stripeInvoiceId,
      // A refund or a dispute says more than "paid", and stays.
      set: {
        ...values,
        status: sql`case when ${payments.status} in ('open', 'failed') then ${status} else ${payments.status} end`,
      },
    })
    .returning();
  if (!row) throw new Error("an upserted payment was not returned");
  effects.changed.add("payment");
  if (invoice.status !== "paid") return;
  await completePage(effects, invoice);
  // Credits of a plan that is paid back could be spent before the money has gone.
  if (await isBeingUndone(effects, invoice.subscriptionId)) return;
  await grantPeriod(effects, invoice, row, tiers);
  if (invoice.amountPaid > 0) await rewardReferrer(effects, row.id);
  ctx.log.info({ invoiceId: invoice.id, userId }, "a paid invoice has had its effect");
}
