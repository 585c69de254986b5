import type { UserId } from "@static-engine/contracts";
import { subscriptions, users } from "@static-engine/db/schema";
import type { PaymentSubscription } from "@static-engine/payments";
import { and, eq } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { convergeSubscription } from "./effects/converge-subscription.ts";
import { withAccount } from "./with-account.ts";

/**
 * Cancels a plan that should not have been bought and pays it back whole; one that a closed account had before ends
 * with the period that is paid. Run again, it finds what is done already.
 */
export async function undoDuplicatePlan({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { userId: UserId; subscriptionId: string };
}): Promise<void> {
  const { userId, subscriptionId } = input;
  const [row] = await ctx.db
    .select({ isDuplicate: subscriptions.isDuplicate, owner: users.status })
    .from(subscriptions)
    .innerJoin(users, eq(users.id, subscriptions.userId))
    .where(and(eq(subscriptions.stripeSubscriptionId, subscriptionId), eq(subscriptions.userId, userId)));
  // Whoever came back meanwhile keeps their plan.
  if (!row || (!row.isDuplicate && row.owner !== "deleted")) return;
  const found = await ctx.payments.readSubscription(subscriptionId);
  const ended = row.isDuplicate ? await payBack(ctx, found) : await letEnd(ctx, found);
  await withAccount(ctx, userId, (effects) => convergeSubscription(effects, ended));
}

async function payBack(ctx: ServiceContext, found: PaymentSubscription): Promise<PaymentSubscription> {
  const { id, status, latestInvoiceId } = found;
  const ended = status === "canceled" ? found : await ctx.payments.cancelNow(id);
  const invoice = latestInvoiceId ? await ctx.payments.readInvoice(latestInvoiceId) : null;
  const intentId = invoice?.paymentIntentId;
  const charge = intentId ? await ctx.payments.readChargeOf(intentId) : null;
  if (intentId && charge && charge.refunded < charge.amount) {
    await ctx.payments.refund({ paymentIntentId: intentId, idempotencyKey: `undo:${id}` });
  }
  return ended;
}

async function letEnd(ctx: ServiceContext, found: PaymentSubscription): Promise<PaymentSubscription> {
  if (found.status === "canceled" || found.endsAt) return found;
  return ctx.payments.cancelAtPeriodEnd(found.id);
}
