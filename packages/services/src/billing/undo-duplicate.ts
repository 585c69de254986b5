import type { UserId } from "@static-engine/contracts";
import { subscriptions } from "@static-engine/db/schema";
import { and, eq } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { convergeSubscription } from "./effects/converge-subscription.ts";
import { withAccount } from "./with-account.ts";

/** Cancels a second plan and pays it back whole. Run again, it finds what is done already. */
export async function undoDuplicatePlan({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { userId: UserId; subscriptionId: string };
}): Promise<void> {
  const { userId, subscriptionId } = input;
  const [row] = await ctx.db
    .select({ isDuplicate: subscriptions.isDuplicate })
    .from(subscriptions)
    .where(and(eq(subscriptions.stripeSubscriptionId, subscriptionId), eq(subscriptions.userId, userId)));
  if (!row?.isDuplicate) return;
  const found = await ctx.payments.readSubscription(subscriptionId);
  const ended = found.status === "canceled" ? found : await ctx.payments.cancelNow(subscriptionId);
  const invoice = found.latestInvoiceId ? await ctx.payments.readInvoice(found.latestInvoiceId) : null;
  const intentId = invoice?.paymentIntentId;
  const charge = intentId ? await ctx.payments.readChargeOf(intentId) : null;
  if (intentId && charge && charge.refunded < charge.amount) {
    await ctx.payments.refund({ paymentIntentId: intentId, idempotencyKey: `undo:${subscriptionId}` });
  }
  await withAccount(ctx, userId, (effects) => convergeSubscription(effects, ended));
}
